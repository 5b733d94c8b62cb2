import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { collect } from '../../nodes/engine/list';
import type { Pages } from '../../nodes/engine/list';
import { byCursor, byOffset, bySortValue } from '../../nodes/engine/paging';
import type { Next } from '../../nodes/engine/paging';
import { get } from '../../nodes/engine/request';
import { listIn, member } from '../../nodes/engine/rows';
import { cursorServer, listApi, offsetServer, sortedServer } from './support/paged-server';
import type { PageOf } from './support/paged-server';

const pagesOf = (next: Next, most: number): Pages => ({
	rows: (body) => listIn(body, 'rows'),
	key: ({ id }) => id as string,
	pageSize: { name: 'limit', most },
	next,
});

const bySort = (total: boolean, exact = false) =>
	bySortValue('cursor', {
		values: (row) => (exact ? [row.value, row.tie] : [row.value]) as number[],
		descending: () => true,
		total: total ? 'total' : undefined,
	});

async function all(server: PageOf, next: Next, size: number, wanted = Infinity) {
	const api = listApi(server);
	const rows = await collect(pagesOf(next, size), get('/list'), wanted, api);
	return { ids: rows.map((row) => row.id as string), asked: api.asked };
}

const ids = (rows: IDataObject[]) => rows.map((row) => row.id as string);

/** From high to low, with as many ties as `spread` is small. */
const sorted = fc
	.record({ values: fc.array(fc.nat(1_000_000), { maxLength: 80 }), spread: fc.constantFrom(3, 12, 60, 1_000_000) })
	.map(({ values, spread }) =>
		values
			.map((value) => value % spread)
			.sort((a, b) => b - a)
			.map((value, index, list) => ({ id: `row${index}`, value, tie: list.length - index })),
	);
const size = fc.integer({ min: 1, max: 25 });
const wanted = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 90 }));

describe('a list paged by its sort value', () => {
	it('gives every row once, in order, or says that too many share a value: never fewer in silence', async () => {
		await fc.assert(
			fc.asyncProperty(sorted, size, wanted, fc.boolean(), fc.boolean(), async (rows, most, few, inclusive, total) => {
				const expected = ids(rows).slice(0, few);
				const got = await all(sortedServer(rows, { inclusive, total }), bySort(total), most, few).catch(
					(error: Error) => error,
				);
				if (!(got instanceof Error)) return expect(got.ids).toEqual(expected);
				// As many rows as fill a page may share two neighbouring values: that page comes again and again.
				expect(got.message).toContain('new results on the page after');
				const crowds = rows.map(({ value }) => rows.filter((row) => row.value === value || row.value === value + 1).length);
				expect(Math.max(...crowds)).toBeGreaterThanOrEqual(most);
			}),
			{ numRuns: 500 },
		);
	});

	it('passes ties of any number when the values come with a tie-breaker', async () => {
		await fc.assert(
			fc.asyncProperty(sorted, size, fc.boolean(), async (rows, most, total) => {
				const server = sortedServer(rows, { inclusive: false, total, exact: true });
				expect((await all(server, bySort(total, true), most)).ids).toEqual(ids(rows));
			}),
		);
	});

	it('counts upwards when the query does', async () => {
		const rows = [1, 2, 2, 3, 5, 8].map((value, index) => ({ id: `row${index}`, value }));
		const upwards = bySortValue('cursor', { values: (row) => [row.value as number], descending: ({ sort }) => sort === 'desc' });
		const api = listApi(({ cursor, limit }) => ({
			rows: rows.filter((row) => cursor === undefined || row.value > Number(cursor)).slice(0, Number(limit)),
		}));
		const got = await collect(pagesOf(upwards, 3), get('/list', { sort: 'asc' }), Infinity, api);
		expect(ids(got)).toEqual(ids(rows));
		expect(api.asked[1]).toEqual({ sort: 'asc', limit: 3, cursor: 1 });
	});

	it('ends with an error, not too early, when a row has no value', async () => {
		const server = () => ({ rows: [{ id: 'a' }, { id: 'b' }] });
		await expect(all(server, bySort(false), 2)).rejects.toThrow('new results on the page after result 2');
	});
});

describe('a list paged by offset', () => {
	it('gives every row once and stops', async () => {
		await fc.assert(
			fc.asyncProperty(sorted, size, wanted, fc.boolean(), async (rows, most, few, total) => {
				const got = await all(offsetServer(rows, total), byOffset('offset', total ? 'total' : undefined), most, few);
				expect(got.ids).toEqual(ids(rows).slice(0, few));
				expect(got.asked.length).toBeLessThanOrEqual(Math.ceil(rows.length / Math.min(most, few)) + 1);
			}),
		);
	});

	it('asks for no page more than needed when the API gives a total', async () => {
		const rows = Array.from({ length: 20 }, (_, index) => ({ id: `row${index}` }));
		expect((await all(offsetServer(rows, true), byOffset('offset', 'total'), 10)).asked).toHaveLength(2);
	});
});

describe('a list paged by cursor', () => {
	it('gives every row once and stops', async () => {
		await fc.assert(
			fc.asyncProperty(sorted, size, wanted, fc.boolean(), async (rows, most, few, emptyLast) => {
				const next = byCursor('cursor', ({ body }) => member(body, 'next') as string | undefined);
				const got = await all(cursorServer(rows, emptyLast), next, most, few);
				expect(got.ids).toEqual(ids(rows).slice(0, few));
			}),
		);
	});
});

describe('every list', () => {
	it.each([
		['offset', byOffset('offset')],
		['cursor', byCursor('cursor', () => 'same')],
		['sort value', bySort(false)],
	])('by %s ends with an error when the server repeats itself', async (_, next) => {
		const server = () => ({ rows: [{ id: 'a', value: 1 }, { id: 'b', value: 1 }] });
		await expect(all(server, next, 2)).rejects.toThrow('holds no new results on the page after result 2');
	});

	it('never asks for more than is wanted, nor for a page more', async () => {
		const rows = Array.from({ length: 30 }, (_, index) => ({ id: `row${index}` }));
		const { asked } = await all(offsetServer(rows, false), byOffset('offset'), 100, 7);
		expect(asked).toEqual([{ limit: 7 }]);
	});

	it('says so when the answer holds no list', async () => {
		await expect(all(() => ({ message: 'ok' }), byOffset('offset'), 10)).rejects.toThrow('holds no list of results');
	});

	it('of one empty page is empty', async () => {
		expect((await all(() => ({ rows: [] }), byOffset('offset'), 10)).ids).toEqual([]);
	});
});
