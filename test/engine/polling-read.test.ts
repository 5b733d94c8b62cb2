import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { byCursor } from '../../nodes/engine/paging';
import { advanced, beginning } from '../../nodes/engine/polling/cursor';
import type { Cursor } from '../../nodes/engine/polling/cursor';
import { byOverlappingOffset } from '../../nodes/engine/polling/feed';
import type { Feed } from '../../nodes/engine/polling/feed';
import { NEWS_AT_MOST, readNews, readSample } from '../../nodes/engine/polling/read';
import { get } from '../../nodes/engine/request';
import type { Query } from '../../nodes/engine/request';
import { listIn, member } from '../../nodes/engine/rows';
import { listApi } from './support/paged-server';

const START = Date.UTC(2026, 10, 2, 9);
const iso = (at: number) => new Date(at).toISOString();

/** A list whose rows move to the front whenever something happens to them. */
function inbox() {
	const moments = new Map<number, number>();
	return {
		touch: (id: number, at: number) => moments.set(id, at),
		remove: (id: number) => moments.delete(id),
		rows: (): IDataObject[] =>
			[...moments].sort(([a, x], [b, y]) => y - x || a - b).map(([id, at]) => ({ id, at: iso(at) })),
	};
}

const offsetPages = (rows: () => IDataObject[]) => ({ skip, limit }: Query) => ({
	rows: rows().slice(Number(skip ?? 0), Number(skip ?? 0) + Number(limit)),
	total: rows().length,
});

/** In no order, from a cursor on. */
const cursorPages = (rows: () => IDataObject[]) => ({ cursor, limit }: Query) => {
	const end = Number(cursor ?? 0) + Number(limit);
	const all = rows().sort((a, b) => Number(a.id) - Number(b.id));
	return { rows: all.slice(Number(cursor ?? 0), end), next: end < all.length ? String(end) : undefined };
};

const feed = (most: number, more: Partial<Feed> = {}): Feed => ({
	of: 'list',
	request: (since) => get('/list', { since }),
	rows: (body) => listIn(body, 'rows'),
	id: ({ id }) => String(id),
	moment: ({ at }) => at,
	pageSize: { name: 'limit', most },
	next: byOverlappingOffset('skip', 'total'),
	newestFirst: true,
	overlapping: true,
	...more,
});

const unordered: Partial<Feed> = {
	next: byCursor('cursor', ({ body }) => member(body, 'next') as string | undefined),
	newestFirst: false,
	overlapping: false,
};

const keep = (cursor: Cursor) => JSON.parse(JSON.stringify(cursor)) as Cursor;
const marks = (rows: IDataObject[]) => rows.map(({ id, at }) => `${String(id)} ${String(at)}`);

describe('reading news', () => {
	it.each([
		['the youngest come first, by offset', {}, offsetPages],
		['the list has no order, by cursor', unordered, cursorPages],
	] as const)('finds each event once, over many polls, when %s', async (_name, kind, server) => {
		const happening = fc.record({ id: fc.nat(40), gap: fc.nat(2), poll: fc.nat(9).map((n) => n === 0) });
		await fc.assert(
			fc.asyncProperty(fc.array(happening, { maxLength: 120 }), fc.integer({ min: 6, max: 15 }), async (list, most) => {
				const box = inbox();
				let at = START;
				box.touch(1_000, at);
				let cursor = advanced(beginning('list'), await readNews(feed(most, kind), undefined, listApi(server(box.rows))));
				const expected: string[] = [];
				const out: string[] = [];
				const pollNow = async (of: Map<number, number>) => {
					expected.push(...[...of].map(([id, moment]) => `${id} ${iso(moment)}`));
					of.clear();
					const news = await readNews(feed(most, kind), cursor, listApi(server(box.rows)));
					out.push(...marks(news.map(({ row }) => row)));
					expect(news.map((one) => one.at)).toEqual(news.map((one) => one.at).sort((a, b) => a - b));
					cursor = keep(advanced(cursor, news));
				};
				const since = new Map<number, number>();
				for (const { id, gap, poll } of list) {
					// Whoever acts twice in one moment cannot be told from who acts once.
					at += gap || (since.get(id) === at || box.rows().some((row) => row.id === id && row.at === iso(at)) ? 1 : 0);
					box.touch(id, at);
					since.set(id, at);
					if (poll) await pollNow(since);
				}
				await pollNow(since);
				expect(out.sort()).toEqual(expected.sort());
			}),
			{ numRuns: 60 },
		);
	});

	it('reads no further than it must', async () => {
		const box = inbox();
		for (let id = 0; id < 500; id++) box.touch(id, START + id * 600_000);
		const first = listApi(offsetPages(box.rows));
		const cursor = advanced(beginning('list'), await readNews(feed(50), undefined, first));
		expect(first.asked).toHaveLength(1);
		const again = listApi(offsetPages(box.rows));
		expect(await readNews(feed(50), cursor, again)).toEqual([]);
		expect(again.asked).toHaveLength(1);
		expect(again.asked[0].since).toBe(iso(START + 499 * 600_000 - 120_000));
	});

	it('loses nothing when rows leave the list or jump to its front between two pages', async () => {
		const churn = fc.array(fc.record({ id: fc.nat(79), leaves: fc.boolean() }), { maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(fc.array(churn, { minLength: 1, maxLength: 4 }), async (between) => {
				const box = inbox();
				const cursor = advanced(beginning('list'), [{ key: 'before', at: START, row: {} }]);
				let at = START + 1_000_000;
				for (let id = 0; id < 80; id++) box.touch(id, ++at);
				const untouched = new Set(Array.from({ length: 80 }, (_, id) => id));
				const turns = [...between];
				const pages = offsetPages(box.rows);
				const api = listApi((query) => {
					const page = pages(query);
					for (const { id, leaves } of turns.shift() ?? []) {
						untouched.delete(id);
						if (leaves) box.remove(id);
						else box.touch(id, ++at);
					}
					return page;
				});
				const outcome = await readNews(feed(10), cursor, api).catch((error: Error) => error);
				if (outcome instanceof Error) return expect(outcome.message).toContain('kept changing');
				const found = outcome.map(({ row }) => row.id);
				expect(new Set(found).size).toBe(new Set(marks(outcome.map(({ row }) => row))).size);
				for (const id of untouched) expect(found).toContain(id);
			}),
		);
	});

	it('gives up on a list that never stands still, without an answer that lacks rows', async () => {
		let turn = 0;
		const api = listApi(() => ({ rows: Array.from({ length: 10 }, () => ({ id: ++turn, at: iso(START + turn) })), total: 1_000 }));
		const cursor = advanced(beginning('list'), [{ key: 'before', at: START - 1, row: {} }]);
		await expect(readNews(feed(10), cursor, api)).rejects.toThrow('kept changing');
		expect(api.asked).toHaveLength(6);
	});

	it('says so when the same page comes again and again', async () => {
		const box = inbox();
		for (let id = 0; id < 10; id++) box.touch(id, START + id);
		const cursor = advanced(beginning('list'), [{ key: 'before', at: START - 1, row: {} }]);
		const api = listApi(() => ({ rows: box.rows(), total: 1_000 }));
		await expect(readNews(feed(10), cursor, api)).rejects.toThrow('kept changing');
		const other = feed(10, { ...unordered, next: byCursor('cursor', () => 'same') });
		await expect(readNews(other, cursor, api)).rejects.toThrow('new results on the page after');
	});

	it('hands out a flood in parts, the oldest first, and in the end all of it once', async () => {
		const rows: IDataObject[] = [];
		const total = NEWS_AT_MOST * 2 + 34;
		for (let id = 0; id < total; id++) rows.push({ id, at: iso(START + Math.floor((total - id) / 3)) });
		let cursor = advanced(beginning('list'), [{ key: 'before', at: START - 1_000_000, row: {} }]);
		const out: string[] = [];
		for (let poll = 0; poll < 3; poll++) {
			const news = await readNews(feed(500), cursor, listApi(offsetPages(() => rows)));
			expect(news.length).toBeLessThanOrEqual(NEWS_AT_MOST + 2);
			out.push(...marks(news.map(({ row }) => row)));
			cursor = keep(advanced(cursor, news));
		}
		expect(out).toHaveLength(total);
		expect(new Set(out).size).toBe(total);
	});

	it('keeps a flood of one single moment together', async () => {
		const rows = Array.from({ length: NEWS_AT_MOST * 2 + 7 }, (_, id) => ({ id, at: iso(START) }));
		const cursor = advanced(beginning('list'), [{ key: 'before', at: START - 1_000_000, row: {} }]);
		const news = await readNews(feed(500), cursor, listApi(offsetPages(() => rows)));
		expect(news).toHaveLength(rows.length);
		const after = keep(advanced(cursor, news));
		expect(await readNews(feed(500), after, listApi(offsetPages(() => rows)))).toEqual([]);
	});

	it('passes over rows without a moment, wherever they stand', async () => {
		const rows = [
			...Array.from({ length: 12 }, (_, id) => ({ id: 100 + id, at: null })),
			{ id: 1, at: iso(START + 5) },
		];
		const cursor = advanced(beginning('list'), [{ key: 'before', at: START, row: {} }]);
		const news = await readNews(feed(10), cursor, listApi(offsetPages(() => rows)));
		expect(news.map(({ row }) => row.id)).toEqual([1]);
	});

	it('does not take a moment that it cannot read for none', async () => {
		const api = listApi(() => ({ rows: [{ id: 1, at: 'yesterday' }], total: 1 }));
		await expect(readNews(feed(10), beginning('list'), api)).rejects.toThrow('date that can be read');
	});

	it('does not take an answer without a list for an empty one', async () => {
		await expect(readNews(feed(10), beginning('list'), listApi(() => ({})))).rejects.toThrow('list of results');
	});
});

describe('a sample', () => {
	it('is the youngest row of the first page', async () => {
		const rows = [{ id: 1, at: iso(START) }, { id: 2, at: iso(START + 9) }, { id: 3, at: null }];
		const api = listApi(cursorPages(() => rows));
		expect((await readSample(feed(10, unordered), api))?.row.id).toBe(2);
		expect(api.asked).toHaveLength(1);
	});

	it('is nothing in an empty list', async () => {
		expect(await readSample(feed(10), listApi(() => ({ rows: [] })))).toBeUndefined();
	});
});
