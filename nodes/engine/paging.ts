import type { IDataObject } from 'n8n-workflow';

import type { Query } from './request';
import { member } from './rows';

/** One page as it came, and how far the list has got. */
export interface Page {
	body: unknown;
	rows: IDataObject[];
	/** Different rows so far, this page's included. */
	count: number;
	/** Rows that were asked for. */
	size: number;
	/** The query that brought this page. */
	query: Query;
}

/** What changes in the query for the next page; `undefined` when this was the last. */
export type Next = (page: Page) => Query | undefined;

/** A total where the API gives one; else only a page that is not full shows the end. */
function isLast({ body, rows, count, size }: Page, total?: string): boolean {
	const known = total === undefined ? undefined : member(body, total);
	return rows.length === 0 || (typeof known === 'number' ? count >= known : rows.length < size);
}

/** Pages by the number of rows to skip. */
export function byOffset(name: string, total?: string): Next {
	return (page) => {
		if (isLast(page, total)) return undefined;
		return { [name]: Number(page.query[name] ?? 0) + page.rows.length };
	};
}

/** Pages by a cursor that each answer carries; an answer without one is the last. */
export function byCursor(name: string, cursor: (page: Page) => string | undefined): Next {
	return (page) => {
		const next = page.rows.length === 0 ? undefined : cursor(page);
		return next ? { [name]: next } : undefined;
	};
}

/**
 * Pages by the value that the rows are sorted by.
 *
 * Whether an API repeats or skips the rows that share the cursor's value is often unknown, so the
 * cursor steps back by one: those rows come again, whichever way it works, and the list drops
 * what it has already. Values that come with a tie-breaker are exact and pass as they are.
 *
 * @param name of the cursor in the query
 * @param settings.values the sort values of a row, the first one numeric
 * @param settings.descending whether this query sorts from high to low
 * @param settings.total path of the number of all rows, where the API gives one
 */
export function bySortValue(
	name: string,
	settings: {
		values(row: IDataObject): number[];
		descending(query: Query): boolean;
		total?: string;
	},
): Next {
	return (page) => {
		if (isLast(page, settings.total)) return undefined;
		const values = settings.values(page.rows[page.rows.length - 1]);
		// Without a value the same page comes again, and the list ends with an error, not too early.
		if (values.length === 0 || !values.every(Number.isFinite)) return {};
		if (values.length > 1) return { [name]: values };
		return { [name]: values[0] + (settings.descending(page.query) ? 1 : -1) };
	};
}
