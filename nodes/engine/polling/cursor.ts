import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** One row of a feed, named so that it can be known again. */
export interface Entry {
	key: string;
	/** When what it tells of happened, in milliseconds since the epoch, by the platform's clock. */
	at: number;
	row: IDataObject;
}

/**
 * How far a trigger has got, as it is kept between polls. Only the platform's own moments count:
 * the clock of this machine may be wrong.
 */
export interface Cursor {
	/** Names the list that it is about; it means nothing to another. */
	of: string;
	/** The latest moment that was seen; `null` before the list has its first row. */
	newest: number | null;
	/** Whatever happened before this is done with; `null` for nothing. */
	from: number | null;
	/** What was seen since `from`, by key, with its moment. */
	seen: Record<string, number>;
}

/** How long a row may take to show up behind rows that are younger than it. */
export const MARGIN = 2 * 60_000;
/** The most that is kept between polls; n8n writes it to its database. */
export const REMEMBERED = 5_000;

/**
 * What tells one event from all others: whom it is about and the moment as the platform writes
 * it, which may be finer than milliseconds.
 */
export function keyOf(id: string, moment: string): string {
	return createHash('sha256').update(`${id}\n${moment}`).digest('base64url').slice(0, 16);
}

/** The cursor before anything was seen. */
export function beginning(of: string): Cursor {
	return { of, newest: null, from: null, seen: {} };
}

/** Whether a row has not been seen, and could have been only now. */
export function isNews(cursor: Cursor, { key, at }: Entry): boolean {
	return (cursor.from === null || at >= cursor.from) && !Object.hasOwn(cursor.seen, key);
}

/**
 * The cursor once these rows are seen too.
 *
 * What happened a little before the newest row stays open, with everything known of that time:
 * rows that share a moment, or show up late, are neither lost nor seen twice. When that time holds
 * more than can be kept, it is cut shorter.
 */
export function advanced(cursor: Cursor, entries: readonly Entry[]): Cursor {
	const newest = entries.reduce((most, { at }) => Math.max(most, at), cursor.newest ?? -Infinity);
	if (newest === -Infinity) return cursor;
	const marks = new Map(Object.entries(cursor.seen));
	for (const { key, at } of entries) marks.set(key, at);
	const open = Math.max(cursor.from ?? -Infinity, newest - MARGIN);
	const known = [...marks].filter(([, at]) => at >= open).sort(([, a], [, b]) => b - a);
	const tooMany = known[REMEMBERED] as [string, number] | undefined;
	const from = tooMany ? tooMany[1] + 1 : open;
	return {
		of: cursor.of,
		newest,
		from,
		seen: Object.fromEntries(tooMany ? known.filter(([, at]) => at >= from) : known),
	};
}

/** What was kept between polls, if it is a cursor of this list. */
export function cursorIn(kept: unknown, of: string): Cursor | undefined {
	if (typeof kept !== 'object' || kept === null) return undefined;
	const { newest, from, seen, of: its } = kept as Partial<Cursor>;
	const isMoment = (value: unknown) => value === null || typeof value === 'number';
	if (its !== of || !isMoment(newest) || !isMoment(from) || typeof seen !== 'object') return undefined;
	// n8n watches what it hands out; a copy is read faster.
	return { of, newest: newest ?? null, from: from ?? null, seen: { ...seen } };
}
