import type { Multipart } from './files/multipart';

/** A value of the query string; blank ones are left out before sending. */
export type QueryValue = string | number | boolean | undefined | null | Array<string | number> | Query;
export interface Query {
	[name: string]: QueryValue;
}

/** A JSON request body; members that are `undefined` are left out before sending. */
export type Body = Record<string, unknown>;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call to the platform, as data: what to send, not how. */
export interface ApiRequest {
	method: Method;
	/** Built with the `path` tag; joined to the account's base URL. */
	path: string;
	query?: Query;
	body?: Body;
	/** A body of fields and one file, instead of a JSON one. */
	multipart?: Multipart;
	/** The answer is a file: it is streamed, or says where the file is. */
	file?: boolean;
}

type Build = (path: string, payload?: Query) => ApiRequest;
type BuildBody = (path: string, body: Body, query?: Query) => ApiRequest;

export const get: Build = (path, query) => ({ method: 'GET', path, query });
export const del: Build = (path, query) => ({ method: 'DELETE', path, query });
export const post: BuildBody = (path, body, query) => ({ method: 'POST', path, body, query });
export const put: BuildBody = (path, body, query) => ({ method: 'PUT', path, body, query });
export const patch: BuildBody = (path, body, query) => ({ method: 'PATCH', path, body, query });

/** A request that is answered with a file. */
export const getFile: Build = (path, query) => ({ ...get(path, query), file: true });

/** A request that carries a file. */
export const postFile = (path: string, multipart: Multipart): ApiRequest => ({
	method: 'POST',
	path,
	multipart,
});

/** Whether sending the request twice has the same effect as sending it once. */
export function isRepeatable(request: ApiRequest): boolean {
	return request.method !== 'POST' && request.method !== 'PATCH';
}

/** The members that carry a value: n8n would send null and '' as `name=`. */
export function withoutBlanks<T extends object>(record: T): T {
	return Object.fromEntries(
		Object.entries(record).filter(
			([, value]) => value !== undefined && value !== null && value !== '',
		),
	) as T;
}
