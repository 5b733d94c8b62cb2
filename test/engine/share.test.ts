import { createPacer } from '../../nodes/engine/pacer';
import type { PaceSignal } from '../../nodes/engine/pacer';
import { createShare } from '../../nodes/engine/share';
import { limitedServer } from './support/limited-server';
import { runPacer } from './support/pacer-run';
import type { Arrival } from './support/pacer-run';
import { seeded } from './support/seeded';

/** As much work as there can be, from the start. */
const crowd = (count: number, latency = 100): Arrival[] =>
	Array.from({ length: count }, () => ({ at: 0, latency, counted: 0.5 }));

const LIMIT = { whole: 100, interval: 10_000 };

/** A share of five, measured in a window that others filled, at 1,000. */
function measured() {
	const share = createShare(() => 0.5);
	for (let i = 0; i < 5; i++) share.accepted(share.start(0), 500);
	share.refused(share.start(500), 1_000, LIMIT);
	return share;
}

/** The same share, measured by a second refusal at 11,000. */
function confirmed() {
	const share = createShare(() => 0.5);
	for (let i = 0; i < 5; i++) share.accepted(share.start(0), 500);
	share.refused(share.start(500), 1_000, LIMIT);
	for (let i = 0; i < 5; i++) share.accepted(share.start(10_500), 10_500);
	share.refused(share.start(10_500), 11_000, LIMIT);
	return share;
}

/** How many requests may start by a time, if each is answered at once. */
function startsUntil(share: ReturnType<typeof createShare>, from: number, until: number): number {
	let starts = 0;
	for (let now = from; now < until; now += 10) {
		if (share.delay(now) > 0) continue;
		share.accepted(share.start(now), now);
		starts++;
	}
	return starts;
}

describe('a share of the limit', () => {
	it('is without bounds until somebody is in the way', () => {
		const share = createShare(() => 0.5);
		for (let i = 0; i < 500; i++) {
			expect(share.delay(0)).toBe(0);
			share.start(0);
		}
	});

	it('is what got through when the first was refused', () => {
		expect(startsUntil(measured(), 1_000, 3_500)).toBe(0);
		expect(startsUntil(confirmed(), 11_000, 20_000)).toBe(0);
		expect(startsUntil(confirmed(), 20_500, 21_000)).toBe(1);
	});

	it('doubles every quarter of an interval while one refusal is all that speaks for it', () => {
		expect(startsUntil(measured(), 1_000, 5_900)).toBeGreaterThan(0);
		expect(startsUntil(measured(), 1_000, 10_000)).toBeGreaterThan(15);
	});

	it('counts what was under way at that time, once it got through', () => {
		const share = createShare(() => 0.5);
		const under = [share.start(0), share.start(0), share.start(0)];
		share.refused(under[0], 100, LIMIT);
		share.accepted(under[1], 110);
		share.accepted(under[2], 120);
		// One is the least there is; with the two that had been missed a third may start, and no fourth.
		expect(startsUntil(share, 200, 2_500)).toBe(1);
	});

	it('is used evenly over the interval, not in a burst', () => {
		const share = measured();
		share.refused(share.start(10_500), 10_600, LIMIT);
		share.accepted(share.start(12_000), 12_000);
		expect(share.delay(12_000)).toBeGreaterThanOrEqual(1_500);
	});

	it('is given up step by step when there was no refusal for ten minutes, and not all at once', () => {
		const share = confirmed();
		const forgotten = 11_000 + 10 * 60_000;
		expect(startsUntil(share, forgotten - 10_000, forgotten)).toBeLessThanOrEqual(6);
		expect(startsUntil(share, forgotten, forgotten + 5_000)).toBeLessThan(40);
		expect(startsUntil(share, forgotten + 20_000, forgotten + 21_000)).toBe(100);
	});
});

describe('a process that shares an account', () => {
	it('keeps to what the others left, and finds out when there is more', () => {
		const server = limitedServer({ limit: 10, interval: 1_000, window: 'sliding', headers: false, retryAfter: true });
		// Others take half of everything, until they stop.
		const others = limitedServer({ limit: 5, interval: 1_000, window: 'sliding', headers: false, retryAfter: true });
		const gone = 60_000;
		const sent = runPacer(createPacer([], seeded(3)), crowd(12_000, 50), (now) => {
			if (now < gone) while (!others.take(now).refused) server.take(now);
			return server.take(now);
		});
		const admitted = (from: number, to: number) =>
			sent.filter(({ counted, refused }) => !refused && counted >= from && counted < to).length / ((to - from) / 1_000);
		const refusals = (from: number, to: number) =>
			sent.filter(({ counted, refused }) => refused && counted >= from && counted < to).length;
		expect(admitted(10_000, gone)).toBeGreaterThan(3.5);
		expect(refusals(10_000, gone)).toBeLessThan(30);
		expect(admitted(gone + 700_000, gone + 800_000)).toBeGreaterThan(8.5);
	});

	it.each<[string, PaceSignal]>([
		['without a word', {}],
		['with Retry-After', { retryAfter: 5_000 }],
		['with the limit in headers', { limit: 100, interval: 10_000 }],
	])('does not crawl because its first request was refused by accident, %s', (_, words) => {
		let answers = 0;
		const sent = runPacer(createPacer([], seeded(1)), crowd(300), () => ({
			...words,
			...(answers++ === 0 ? { refused: true } : { retryAfter: undefined }),
		}));
		expect(Math.max(...sent.map(({ end }) => end))).toBeLessThan(90_000);
	});
});
