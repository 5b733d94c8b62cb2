import fc from 'fast-check';

import { createLimiter, limiterOf } from '../../nodes/engine/limiter';
import type { EndTurn, Lane, Limiter } from '../../nodes/engine/limiter';
import { createPacer } from '../../nodes/engine/pacer';
import type { Window } from '../../nodes/engine/pacer';
import { settled, virtualClock } from '../support/virtual-clock';
import { mostWithin } from './support/pacer-run';

const limited = (plan: Window[]) => {
	const clock = virtualClock();
	return { clock, limiter: createLimiter(clock, createPacer(plan, () => 0)) };
};

/** Takes a turn for each latency, all asked for at once; notes who started when. */
function crowd(limiter: Limiter, clock: ReturnType<typeof virtualClock>, log: Array<{ lane: Lane; at: number }>) {
	return async (lane: Lane, latencies: number[], signal?: AbortSignal) =>
		await Promise.all(
			latencies.map(async (latency) => {
				const end = await limiter.turn(lane, signal);
				if (!end) return false;
				log.push({ lane, at: clock.now() });
				await clock.sleep(latency);
				end({});
				return true;
			}),
		);
}

const latencies = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 });

describe('a limiter', () => {
	it('keeps all executions of an account together within the plan, and serves everyone', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(latencies, { minLength: 1, maxLength: 4 }),
				fc.integer({ min: 1, max: 10 }),
				fc.integer({ min: 100, max: 2_000 }),
				async (lanes, limit, interval) => {
					const { clock, limiter } = limited([{ limit, interval }]);
					const log: Array<{ lane: Lane; at: number }> = [];
					const work = crowd(limiter, clock, log);
					const done = Promise.all(lanes.map(async (one, lane) => await work({ lane }, one)));
					await clock.run();
					expect((await done).flat().every(Boolean)).toBe(true);
					expect(mostWithin(log.map(({ at }) => at), interval)).toBeLessThanOrEqual(limit);
					expect(clock.waiting).toBe(0);
				},
			),
			{ numRuns: 40 },
		);
	});

	it('is fair: of two executions that wait, neither gets two turns in a row', async () => {
		const { clock, limiter } = limited([{ limit: 2, interval: 1_000 }]);
		const log: Array<{ lane: Lane; at: number }> = [];
		const work = crowd(limiter, clock, log);
		const [long, short] = [{ name: 'long' }, { name: 'short' }];
		void work(long, new Array<number>(100).fill(10));
		await clock.pass(5_000);
		const before = log.length;
		void work(short, new Array<number>(10).fill(10));
		await clock.run();
		const order = log.slice(before).map(({ lane }) => lane);
		const last = order.lastIndexOf(short);
		for (let i = 1; i <= last; i++) expect(order[i]).not.toBe(order[i - 1]);
		expect(order.filter((lane) => lane === short)).toHaveLength(10);
	});

	it('keeps the order within an execution', async () => {
		const { clock, limiter } = limited([{ limit: 1, interval: 10 }]);
		const order: number[] = [];
		const lane = {};
		for (let i = 0; i < 20; i++) {
			void limiter.turn(lane).then((end) => {
				order.push(i);
				end?.({});
			});
		}
		await clock.run();
		expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
	});

	it('takes the end of a turn once', async () => {
		const { clock, limiter } = limited([{ limit: 2, interval: 1_000 }]);
		const end = (await limiter.turn({})) as EndTurn;
		end({});
		end({});
		end({});
		let turns = 0;
		for (let i = 0; i < 3; i++) void limiter.turn({}).then(() => turns++);
		await clock.pass(0);
		expect(turns).toBe(1);
	});

	it('goes by a new plan at once', async () => {
		const { clock, limiter } = limited([{ limit: 1, interval: 1_000 }]);
		(await limiter.turn({}))?.({});
		limiter.plan([]);
		let through = false;
		void limiter.turn({}).then(() => (through = true));
		await settled();
		expect(through).toBe(true);
		expect(clock.now()).toBe(0);
	});
});

describe('an execution that is stopped', () => {
	it('leaves its place in the queue at once, and nothing behind', async () => {
		const { clock, limiter } = limited([{ limit: 1, interval: 60_000 }]);
		(await limiter.turn({}))?.({});
		const stop = new AbortController();
		const waiting = limiter.turn({}, stop.signal);
		await clock.pass(100);
		expect(clock.waiting).toBe(1);
		stop.abort();
		expect(await waiting).toBeUndefined();
		expect(clock.waiting).toBe(0);
		expect(clock.now()).toBe(100);
		expect(await limiter.turn({}, stop.signal)).toBeUndefined();
	});

	it('holds no other up, whenever it stops', async () => {
		await fc.assert(
			fc.asyncProperty(latencies, latencies, fc.nat(3_000), async (mine, theirs, moment) => {
				const { clock, limiter } = limited([{ limit: 3, interval: 400 }]);
				const log: Array<{ lane: Lane; at: number }> = [];
				const work = crowd(limiter, clock, log);
				const [stopping, going] = [{}, {}];
				const stop = new AbortController();
				const stopped = work(stopping, mine, stop.signal);
				const served = work(going, theirs);
				await clock.pass(moment);
				stop.abort();
				await clock.run();
				await stopped;
				expect((await served).every(Boolean)).toBe(true);
				expect(log.filter(({ lane, at }) => lane === stopping && at > moment)).toEqual([]);
				expect(clock.waiting).toBe(0);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('accounts', () => {
	it('have a limiter each, the same for every execution', () => {
		const clock = virtualClock();
		expect(limiterOf('limiter-test:1', [], clock)).toBe(limiterOf('limiter-test:1', [], clock));
		expect(limiterOf('limiter-test:1', [], clock)).not.toBe(limiterOf('limiter-test:2', [], clock));
	});
});
