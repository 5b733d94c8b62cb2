import fc from 'fast-check';

import { createPacer } from '../../nodes/engine/pacer';
import type { PaceSignal } from '../../nodes/engine/pacer';
import { limitedServer } from './support/limited-server';
import { mostWithin, runPacer } from './support/pacer-run';
import type { Arrival } from './support/pacer-run';
import { seeded } from './support/seeded';

const arrivals = fc.array(
	fc.record({
		at: fc.nat(8_000),
		latency: fc.integer({ min: 1, max: 900 }),
		counted: fc.double({ min: 0, max: 1, noNaN: true }),
	}),
	{ minLength: 1, maxLength: 120 },
);
const windows = fc.array(
	fc.record({ limit: fc.integer({ min: 1, max: 30 }), interval: fc.integer({ min: 50, max: 5_000 }) }),
	{ minLength: 1, maxLength: 3 },
);
/** As much work as there can be, from the start. */
const crowd = (count: number, latency = 100): Arrival[] =>
	Array.from({ length: count }, () => ({ at: 0, latency, counted: 0.5 }));

describe('by a plan', () => {
	it('no window ever holds more than it may, whenever the platform counts', () => {
		fc.assert(
			fc.property(arrivals, windows, (work, plan) => {
				const sent = runPacer(createPacer(plan, () => 0), work);
				expect(sent).toHaveLength(work.length);
				for (const { limit, interval } of plan) {
					for (const moment of ['start', 'counted', 'end'] as const) {
						expect(mostWithin(sent.map((one) => one[moment]), interval)).toBeLessThanOrEqual(limit);
					}
				}
			}),
		);
	});

	it('nothing waits while there is room: a wait has a full window for its reason', () => {
		fc.assert(
			fc.property(arrivals, windows, (work, plan) => {
				const pacer = createPacer(plan, () => 0);
				const sent = runPacer(pacer, work);
				const answered = sent.map(({ end }) => end).sort((a, b) => a - b);
				const held = (now: number, interval: number) =>
					sent.filter(({ start, end }) => start <= now && end + interval > now).length;
				for (const { start } of sent) {
					const arrivedBefore = work.filter(({ at }) => at < start).length;
					const startedBefore = sent.filter((one) => one.start < start).length;
					const justBefore = start - 1;
					// The start is slow until the first answers are there.
					if (arrivedBefore <= startedBefore || justBefore < answered[Math.min(4, answered.length - 1)]) continue;
					const full = plan.some(({ limit, interval }) => held(justBefore, interval) >= limit);
					const wide = sent.filter((one) => one.start < start && one.end >= start).length > 16;
					expect(full || wide).toBe(true);
				}
			}),
		);
	});

	it('goes on where the plan before it left off', () => {
		const pacer = createPacer([{ limit: 2, interval: 1_000 }]);
		const started = [pacer.start(0), pacer.start(0)];
		for (const one of started) pacer.answer(one, 100, {});
		pacer.plan([{ limit: 1, interval: 2_000 }]);
		expect(pacer.delay(200)).toBe(1_900);
		pacer.plan([]);
		expect(pacer.delay(200)).toBe(0);
	});
});

describe('in Auto', () => {
	it('starts boldly: nothing is held back once the first answers are there', () => {
		const sent = runPacer(createPacer([], () => 0), crowd(50));
		expect(Math.max(...sent.map(({ start }) => start))).toBeLessThanOrEqual(200);
	});

	it('learns the window from the headers and is never refused by it', () => {
		fc.assert(
			fc.property(
				arrivals,
				fc.integer({ min: 2, max: 30 }),
				fc.integer({ min: 100, max: 5_000 }),
				fc.constantFrom('fixed' as const, 'sliding' as const),
				(work, limit, interval, window) => {
					const server = limitedServer({ limit, interval, window, headers: true, retryAfter: true });
					const sent = runPacer(createPacer([], () => 0), work, (now) => server.take(now));
					expect(server.refused).toBe(0);
					expect(sent).toHaveLength(work.length);
				},
			),
		);
	});

	it('ignores a window that cannot be one', () => {
		for (const signal of [{ limit: 0, interval: 1_000 }, { limit: 5, interval: 0 }, { limit: 5 }, { interval: 9 }]) {
			const pacer = createPacer();
			pacer.answer(pacer.start(0), 100, signal);
			expect(pacer.delay(100)).toBe(0);
		}
	});

	it('starts no more than the platform says are left', () => {
		const pacer = createPacer();
		for (let i = 0; i < 6; i++) pacer.answer(pacer.start(0), 100, { remaining: 50 });
		pacer.answer(pacer.start(100), 200, { remaining: 2 });
		pacer.start(200);
		expect(pacer.delay(200)).toBe(0);
		pacer.start(200);
		expect(pacer.delay(200)).toBe(Infinity);
	});
});

describe('after a refusal', () => {
	/** Refuses once, in the midst of things. */
	function refusedOnce(signal: PaceSignal, after: number) {
		let first: number | undefined;
		const sent = runPacer(createPacer([], seeded(7)), crowd(80), (now) => {
			if (now < after || first !== undefined) return {};
			first = now;
			return { refused: true, ...signal };
		});
		return { sent, refusal: sent.find(({ refused }) => refused) };
	}

	it('nothing starts for as long as the platform asks, and little longer', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 400 }), (retryAfter, after) => {
				const { sent, refusal } = refusedOnce({ retryAfter }, after);
				const end = refusal?.end ?? NaN;
				const next = Math.min(...sent.map(({ start }) => start).filter((start) => start > end));
				if (next === Infinity) return;
				expect(next).toBeGreaterThanOrEqual(end + retryAfter);
				expect(next).toBeLessThanOrEqual(end + retryAfter + 501);
			}),
		);
	});

	it.each([0, 1_000, 5_000])('of one request only, the work goes on after %d ms as it went before', (retryAfter) => {
		for (const plan of [[], [{ limit: 1_000, interval: 10_000 }]]) {
			for (const unlucky of [0, 5, 50]) {
				let answers = 0;
				const sent = runPacer(createPacer(plan, seeded(1)), crowd(300), () =>
					answers++ === unlucky ? { refused: true, retryAfter } : {},
				);
				const refusedAt = sent.find(({ refused }) => refused)?.end ?? NaN;
				const after = sent.map(({ start }) => start - refusedAt).filter((time) => time > 0);
				expect(Math.min(...after)).toBeLessThanOrEqual(retryAfter + 501);
				// Nobody else is there: within another such wait, or two seconds, all is done.
				expect(Math.max(...after)).toBeLessThanOrEqual(retryAfter + 501 + Math.max(2_000, 1.5 * retryAfter));
			}
		}
	});

	it('there is no stampede: one starts, and others only when it is answered', () => {
		const pacer = createPacer([], () => 0);
		for (let i = 0; i < 20; i++) pacer.answer(pacer.start(0), 50, {});
		pacer.answer(pacer.start(50), 100, { refused: true, retryAfter: 1_000 });
		expect(pacer.delay(100)).toBe(1_000);
		const first = pacer.start(1_100);
		expect(pacer.delay(1_100)).toBe(Infinity);
		expect(pacer.delay(60_000)).toBe(Infinity);
		pacer.answer(first, 1_200, {});
		expect(pacer.delay(2_000)).toBeLessThan(Infinity);
	});

	it('waits double where the platform names no time, once for those refused together', () => {
		const pacer = createPacer([], () => 0);
		const together = [pacer.start(0), pacer.start(0)];
		for (const one of together) pacer.answer(one, 100, { refused: true });
		expect(pacer.delay(100)).toBe(1_000);
		let now = 1_100;
		for (const expected of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
			now += Math.max(0, pacer.delay(now));
			pacer.answer(pacer.start(now), now, { refused: true });
			expect(pacer.delay(now)).toBeGreaterThanOrEqual(expected);
			expect(pacer.delay(now)).toBeLessThanOrEqual(expected + 10_000);
		}
	});
});

describe('a pacer', () => {
	it('always goes on: whatever is answered, all that came is sent', () => {
		const signal: fc.Arbitrary<PaceSignal> = fc.record(
			{
				refused: fc.boolean(),
				retryAfter: fc.nat(5_000),
				limit: fc.integer({ min: -1, max: 20 }),
				remaining: fc.integer({ min: -1, max: 20 }),
				interval: fc.integer({ min: -1, max: 5_000 }),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(arrivals, fc.array(signal, { minLength: 1, maxLength: 40 }), fc.integer(), (work, signals, seed) => {
				let answers = 0;
				const sent = runPacer(createPacer([], seeded(seed)), work, () => signals[answers++] ?? {});
				expect(sent.filter(({ refused }) => !refused)).toHaveLength(work.length);
			}),
		);
	});

	it('names delays in whole milliseconds that do pass', () => {
		fc.assert(
			fc.property(arrivals, fc.integer(), (work, seed) => {
				const server = limitedServer({ limit: 3, interval: 700, window: 'fixed', headers: false, retryAfter: false });
				runPacer(
					createPacer([], seeded(seed)),
					work.slice(0, 30),
					(now) => server.take(now),
					(_now, delay) => expect(delay === Infinity || Number.isInteger(delay)).toBe(true),
				);
			}),
		);
	});
});
