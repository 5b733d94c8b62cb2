import type { IDataObject } from 'n8n-workflow';

/** Reads a member of an unknown body by its path, e.g. `messages.nextPage`. */
export function member(body: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(value, name) =>
				typeof value === 'object' && value !== null
					? (value as Record<string, unknown>)[name]
					: undefined,
			body,
		);
}

/** The first of these members that is an object, or the body itself: answers come wrapped or flat. */
export function unwrapped(body: unknown, ...wrappers: string[]): IDataObject {
	const inner = wrappers.map((path) => member(body, path)).find(isObject);
	return inner ?? (isObject(body) ? body : {});
}

/** The body itself when it is a list, or the first of these members that is one. */
export function listIn(body: unknown, ...paths: string[]): IDataObject[] | undefined {
	if (Array.isArray(body)) return body as IDataObject[];
	return paths.map((path) => member(body, path)).find(Array.isArray) as IDataObject[] | undefined;
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
