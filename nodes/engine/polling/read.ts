import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../answer';
import type { Api } from '../api';
import { ApiFailure } from '../api-failure';
import { momentOf } from '../webhook/age';
import { isNews, keyOf, MARGIN, REMEMBERED } from './cursor';
import type { Cursor, Entry } from './cursor';
import type { Feed } from './feed';

/** What reading needs of the way to an account. */
type Reading = Pick<Api, 'send' | 'unexpected'>;

/** The most that one poll hands out; the rest, which is younger, is left to the next. */
export const NEWS_AT_MOST = 5_000;
const ATTEMPTS = 3;

/**
 * Reads everything that is new in a feed, page by page, the oldest first. Memory does not grow
 * with the list: of more than one poll hands out, the oldest are kept.
 *
 * @param cursor what was seen before; without one, reads what there is to be seen first
 * @throws ApiFailure
 */
export async function readNews(feed: Feed, cursor: Cursor | undefined, api: Reading): Promise<Entry[]> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const found = await readOnce(feed, cursor, api);
		if (found) return found;
	}
	throw new ApiFailure(
		{
			message: 'The list kept changing while it was read',
			remedy: 'Nothing is lost: the next poll reads from the same place.',
		},
		{ request: 'GET' },
		'refused',
	);
}

/** The youngest row of the first page. @throws ApiFailure */
export async function readSample(feed: Feed, api: Reading): Promise<Entry | undefined> {
	const request = feed.request();
	const query = { ...request.query, [feed.pageSize.name]: feed.pageSize.most };
	const answer = await api.send({ ...request, query });
	const rows = rowsOf(feed, answer, api);
	return entriesOf(feed, rows).reduce<Entry | undefined>(
		(youngest, one) => (youngest && youngest.at >= one.at ? youngest : one),
		undefined,
	);
}

/** The news, or `undefined` when the list moved while it was read. */
async function readOnce(
	feed: Feed,
	cursor: Cursor | undefined,
	api: Reading,
): Promise<Entry[] | undefined> {
	const since = cursor?.from ?? undefined;
	const request = feed.request(since === undefined ? undefined : new Date(since).toISOString());
	const size = feed.pageSize.most;
	const found = collection(cursor === undefined);
	let query = { ...request.query, [feed.pageSize.name]: size };
	let before = new Set<string>();
	let count = 0;
	for (;;) {
		const answer = await api.send({ ...request, query });
		const rows = rowsOf(feed, answer, api);
		const names = new Set(rows.map((row) => JSON.stringify([feed.id(row), feed.moment(row)])));
		const repeated = [...names].filter((name) => before.has(name)).length;
		const stands = count > 0 && rows.length === size && repeated === names.size;
		if (count > 0 && feed.overlapping && (repeated === 0 || stands)) return undefined;
		if (stands) {
			throw api.unexpected(answer, `new results on the page after result ${count}`);
		}
		count += rows.length - repeated;
		before = names;

		const entries = entriesOf(feed, rows);
		for (const entry of entries) if (!cursor || isNews(cursor, entry)) found.add(entry);
		const floor = cursor ? (since ?? -Infinity) : found.newest() - MARGIN;
		const reached = entries.some(({ at }) => at < floor) || (!cursor && found.isFull());
		const following = feed.next({ body: answer.body, rows, count, size, query });
		if (!following || (feed.newestFirst && reached)) return found.oldestFirst();
		query = { ...query, ...following };
	}
}

function rowsOf(feed: Feed, answer: Answer, api: Reading): IDataObject[] {
	const rows = feed.rows(answer.body);
	if (!rows) throw api.unexpected(answer, 'list of results');
	const moments = rows.map((row) => feed.moment(row) ?? undefined);
	if (moments.some((moment) => moment !== undefined && momentOf(moment) === undefined)) {
		throw api.unexpected(answer, 'date that can be read in every row');
	}
	return rows;
}

/** An entry, and what it is about. */
type Told = Entry & { id: string };

function entriesOf(feed: Feed, rows: IDataObject[]): Told[] {
	return rows.flatMap((row) => {
		const id = feed.id(row);
		const moment = feed.moment(row);
		const at = momentOf(moment);
		return id === undefined || at === undefined ? [] : [{ id, key: keyOf(id, String(moment)), at, row }];
	});
}

/**
 * Entries without repetition, bounded: of too many the youngest are kept, or else the oldest.
 * Those of one moment stay together. What acts again while the list is read comes out once, as
 * it is last seen.
 */
function collection(youngest: boolean) {
	const most = youngest ? REMEMBERED + 1 : NEWS_AT_MOST;
	let held = new Map<string, Told>();
	let cutAt = 2 * most;

	function cut(): void {
		if (held.size <= most) return;
		const sorted = [...held].sort(([, a], [, b]) => (youngest ? b.at - a.at : a.at - b.at));
		const edge = sorted[most - 1][1].at;
		held = new Map(sorted.filter(([, { at }], index) => index < most || at === edge));
		cutAt = 2 * held.size;
	}

	return {
		add(entry: Told) {
			const known = held.get(entry.id);
			if (known && known.at >= entry.at) return;
			held.set(entry.id, entry);
			if (held.size >= cutAt) cut();
		},
		isFull: () => held.size >= most,
		newest: () => [...held.values()].reduce((latest, { at }) => Math.max(latest, at), -Infinity),
		oldestFirst(): Entry[] {
			cut();
			return [...held.values()].sort((a, b) => a.at - b.at);
		},
	};
}
