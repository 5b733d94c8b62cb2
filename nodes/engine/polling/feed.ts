import type { IDataObject } from 'n8n-workflow';

import type { Next } from '../paging';
import type { ApiRequest } from '../request';
import { member } from '../rows';

/** A list that is asked again and again for what is new in it. */
export interface Feed {
	/**
	 * Names this list among all that the form can choose: event, account, filters. With another
	 * name a trigger begins anew, so that a change of the form emits nothing old.
	 */
	of: string;
	/**
	 * Asks for the list.
	 * @param since ISO moment that no news is older than; for a list that can be narrowed by it
	 */
	request(since?: string): ApiRequest;
	/** The rows of a page; `undefined` when the answer holds no list. */
	rows(body: unknown): IDataObject[] | undefined;
	/** Whom a row is about. */
	id(row: IDataObject): string | undefined;
	/** When it happened, as the platform writes it. A row without a moment is no event. */
	moment(row: IDataObject): unknown;
	/** Name of the page size in the query, and the most that the API allows. */
	pageSize: { name: string; most: number };
	next: Next;
	/** Whether the youngest come first. Otherwise the list is read to its end. */
	newestFirst: boolean;
	/**
	 * Each page repeats the end of the one before. One that does not shows that the list moved,
	 * and it is read again.
	 */
	overlapping?: boolean;
	/** The output for a row; the row itself unless given. */
	item?(row: IDataObject): IDataObject;
}

/** Rows of a page that come again on the next. */
const OVERLAP = 5;

/**
 * Pages by the number of rows to skip, a few less than were read: rows that leave the list
 * between two pages draw others past the edge of the page, where nobody would see them.
 *
 * @param name of the offset in the query
 * @param total path of the number of all rows, where the API gives one
 */
export function byOverlappingOffset(name: string, total?: string): Next {
	return ({ body, rows, size, query }) => {
		const end = Number(query[name] ?? 0) + rows.length;
		const known = total === undefined ? undefined : member(body, total);
		const isLast = typeof known === 'number' ? end >= known : rows.length < size;
		return isLast || rows.length <= OVERLAP ? undefined : { [name]: end - OVERLAP };
	};
}
