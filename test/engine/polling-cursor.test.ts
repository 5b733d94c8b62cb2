import fc from 'fast-check';

import { advanced, beginning, cursorIn, isNews, keyOf, MARGIN, REMEMBERED } from '../../nodes/engine/polling/cursor';
import type { Cursor, Entry } from '../../nodes/engine/polling/cursor';

const START = Date.UTC(2026, 10, 2, 9);
const entry = (id: number, at: number): Entry => ({ key: keyOf(String(id), String(at)), at, row: { id } });

/** What one poll does with the rows that the list holds at its time. */
function step(cursor: Cursor, rows: Entry[]): { cursor: Cursor; news: Entry[] } {
	const news = rows.filter((row) => isNews(cursor, row));
	return { cursor: JSON.parse(JSON.stringify(advanced(cursor, news))) as Cursor, news };
}

describe('a cursor', () => {
	it('hands out every row exactly once, whatever shares a moment and however late it shows up', () => {
		const arrivals = fc.array(
			// How long after the row before it happened, and by how much it shows up behind its moment.
			fc.record({ gap: fc.nat(3), late: fc.nat(MARGIN / 2), poll: fc.boolean() }),
			{ maxLength: 60 },
		);
		fc.assert(
			fc.property(arrivals, (list) => {
				let at = START;
				const rows = list.map(({ gap, late, poll }, index) => {
					at += gap * 20_000;
					return { row: entry(index, at - late), poll };
				});
				let cursor = beginning('list');
				const visible: Entry[] = [];
				const out: string[] = [];
				for (const { row, poll } of [...rows, { row: undefined, poll: true }]) {
					if (row) visible.push(row);
					if (!poll) continue;
					const next = step(cursor, visible);
					cursor = next.cursor;
					out.push(...next.news.map(({ key }) => key));
				}
				expect(out.sort()).toEqual(rows.map(({ row }) => row.key).sort());
			}),
		);
	});

	it('keeps no more than it may, and then takes what it cannot tell apart for seen', () => {
		const crowd = (count: number, spread: number) =>
			Array.from({ length: count }, (_, index) => entry(index, START + (spread ? index % spread : 0)));
		for (const spread of [0, 7, REMEMBERED * 3]) {
			const rows = crowd(REMEMBERED * 2, spread);
			const first = step(beginning('list'), rows);
			expect(first.news).toHaveLength(rows.length);
			expect(Object.keys(first.cursor.seen).length).toBeLessThanOrEqual(REMEMBERED);
			expect(step(first.cursor, rows).news).toEqual([]);
			const later = entry(-1, START + REMEMBERED * 4);
			expect(step(first.cursor, [...rows, later]).news).toEqual([later]);
		}
	});

	it('never goes back, and forgets what is out of its reach', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(10 * MARGIN), { minLength: 1 }), (moments) => {
				let cursor = beginning('list');
				let before = -Infinity;
				for (const [id, moment] of moments.entries()) {
					cursor = advanced(cursor, [entry(id, START + moment)]);
					expect(cursor.from).toBeGreaterThanOrEqual(before);
					before = cursor.from ?? before;
					expect(Object.values(cursor.seen).every((at) => at >= before)).toBe(true);
				}
			}),
		);
	});

	it('is known again from what n8n kept, by its own list only', () => {
		const cursor = advanced(beginning('mine'), [entry(1, START)]);
		const kept = JSON.parse(JSON.stringify(cursor)) as unknown;
		expect(cursorIn(kept, 'mine')).toEqual(cursor);
		expect(cursorIn(kept, 'other')).toBeUndefined();
		expect(cursorIn(beginning('mine'), 'mine')).toEqual(beginning('mine'));
	});

	it.each([undefined, null, 7, 'text', [], { of: 'mine' }, { of: 'mine', newest: 'x', from: 1, seen: {} }])(
		'begins anew when what was kept is %j',
		(kept) => expect(cursorIn(kept, 'mine')).toBeUndefined(),
	);
});
