import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../../nodes/engine/api';
import type { ApiRequest, Query } from '../../../nodes/engine/request';

/** A list on a server, and how a query is answered with a page of it. */
export type PageOf = (query: Query) => unknown;

/** An engine's way out that ends at a list in memory; notes what was asked. */
export function listApi(page: PageOf, most = 1_000): Api & { asked: Query[] } {
	const asked: Query[] = [];
	const none = () => {
		throw new Error('not part of what a list needs');
	};
	return {
		asked,
		async send({ query = {} }: ApiRequest) {
			asked.push(query);
			if (asked.length > most) throw new Error('the list never ends');
			return { kind: 'answer', status: 200, headers: {}, body: page(query) };
		},
		unexpected: (_answer, what) => new Error(`holds no ${what}`),
		once: none,
		each: none,
		pause: none,
		download: none,
		downloadFrom: none,
		uploadTo: none,
	};
}

/** Rows in order of `value`, as an API hands them out from a cursor on. */
export function sortedServer(
	rows: IDataObject[],
	settings: { inclusive: boolean; total: boolean; exact?: boolean },
): PageOf {
	const after = (row: IDataObject, cursor: unknown) => {
		if (cursor === undefined) return true;
		if (settings.exact) {
			const [value, tie] = cursor as number[];
			return Number(row.value) < value || (row.value === value && Number(row.tie) < tie);
		}
		return settings.inclusive ? Number(row.value) <= Number(cursor) : Number(row.value) < Number(cursor);
	};
	return ({ cursor, limit }) => ({
		rows: rows.filter((row) => after(row, cursor)).slice(0, Number(limit)),
		...(settings.total ? { total: rows.length } : {}),
	});
}

export function offsetServer(rows: IDataObject[], total: boolean): PageOf {
	return ({ offset, limit }) => ({
		rows: rows.slice(Number(offset ?? 0), Number(offset ?? 0) + Number(limit)),
		...(total ? { total: rows.length } : {}),
	});
}

/** `emptyLast` is a server that only notices on an empty page that the list has ended. */
export function cursorServer(rows: IDataObject[], emptyLast: boolean): PageOf {
	return ({ cursor, limit }) => {
		const start = cursor === undefined ? 0 : Number(cursor);
		const end = start + Number(limit);
		const ended = emptyLast ? start >= rows.length : end >= rows.length;
		return { rows: rows.slice(start, end), ...(ended ? {} : { next: String(end) }) };
	};
}
