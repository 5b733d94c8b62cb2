import { badRequest } from './errors';
import type { Row } from './model';

type Kind = 'number' | 'string' | 'boolean' | 'object' | 'array' | 'null';

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Which kinds a member may be; with `?` at its end it may be absent. */
export type Shape = Record<string, `${Kind}` | `${Kind}?` | `${Kind}|${Kind}` | `${Kind}|${Kind}?` | `${Kind}|${Kind}|${Kind}?`>;

/**
 * The body, if it is as it should be: types as they are in JSON, nothing required missing.
 * @param open lets members pass that the documentation does not name
 */
export function bodyOf(given: unknown, shape: Shape, open = false): Row {
	if (kindOf(given) !== 'object') throw badRequest('Request body must be an object');
	const body = given as Row;
	for (const [name, kinds] of Object.entries(shape)) {
		const value = body[name];
		if (value === undefined && kinds.endsWith('?')) continue;
		if (value === undefined) throw badRequest(`${name} is required`);
		if (!kinds.replace('?', '').split('|').includes(kindOf(value))) throw badRequest(`Invalid ${name}`);
	}
	const unknown = Object.keys(body).find((name) => !Object.hasOwn(shape, name));
	if (unknown !== undefined && !open) throw badRequest(`Unknown property ${unknown}`);
	return body;
}
