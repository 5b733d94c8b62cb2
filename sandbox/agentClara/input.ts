import type { FastifyRequest } from 'fastify';
import { invalid, missing, PlatformError } from './errors';

type Members = Record<string, unknown>;

/** The JSON object that a request brought. */
export function bodyOf(request: FastifyRequest): Members {
	const { body } = request;
	if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Members;
	throw new PlatformError(400, 'Request body must be a JSON object');
}

/** A text that may be left out, but not be blank or of another type. */
export function textIn(members: Members, name: string): string | undefined {
	const value = members[name];
	if (value === undefined) return undefined;
	if (typeof value !== 'string' || value.trim() === '') throw invalid(name);
	return value;
}

export function requiredText(members: Members, name: string): string {
	const value = members[name];
	if (value === undefined || value === '') throw missing(name);
	return textIn(members, name) as string;
}

export function oneOf<T extends string>(members: Members, name: string, known: readonly T[]): T | undefined {
	const value = textIn(members, name);
	if (value !== undefined && !known.includes(value as T)) throw invalid(name);
	return value as T | undefined;
}

/** A phone number in E.164. */
export function phoneIn(members: Members, name: string): string | undefined {
	const value = textIn(members, name);
	if (value !== undefined && !/^\+[1-9]\d{1,14}$/.test(value)) throw invalid(name);
	return value;
}

export function emailIn(members: Members, name: string): string | undefined {
	const value = textIn(members, name);
	if (value !== undefined && !/^\S+@\S+$/.test(value)) throw invalid(name);
	return value;
}

export function tagsIn(members: Members): string[] | undefined {
	const { tags } = members;
	if (tags === undefined) return undefined;
	const good = Array.isArray(tags) && tags.every((tag) => typeof tag === 'string' && tag.trim() !== '');
	if (!good) throw invalid('tags');
	return tags as string[];
}

export function objectIn(members: Members, name: string): Members | undefined {
	const value = members[name];
	if (value === undefined) return undefined;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name);
	return value as Members;
}

/** The query, which may name nothing that the endpoint does not know. */
export function queryOf(request: FastifyRequest, ...known: string[]): Record<string, string> {
	const query = request.query as Members;
	for (const [name, value] of Object.entries(query)) {
		if (!known.includes(name)) throw new PlatformError(400, `Unknown parameter: ${name}`);
		if (typeof value !== 'string' || value === '') throw invalid(name);
	}
	return query as Record<string, string>;
}

/** A whole number of the query within bounds. */
export function wholeIn(query: Record<string, string>, name: string, byDefault: number, least: number, most = Infinity): number {
	if (query[name] === undefined) return byDefault;
	const value = Number(query[name]);
	if (!/^\d+$/.test(query[name]) || value < least || value > most) throw invalid(name);
	return value;
}
