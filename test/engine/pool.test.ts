import fc from 'fast-check';

import { pool } from '../../nodes/engine/pool';
import { virtualClock } from '../support/virtual-clock';

/** Jobs of given lengths, in virtual time; notes what ran beside what. */
function workshop(lengths: number[], chains: Array<string | undefined> = []) {
	const clock = virtualClock();
	const started: number[] = [];
	const running = new Set<number>();
	const broken: string[] = [];
	let most = 0;
	return {
		clock,
		started,
		broken,
		most: () => most,
		chain: (index: number) => chains[index],
		async run(index: number) {
			const chain = chains[index];
			if (chain !== undefined && [...running].some((other) => chains[other] === chain)) broken.push(chain);
			started.push(index);
			running.add(index);
			most = Math.max(most, running.size);
			await clock.sleep(lengths[index]);
			running.delete(index);
			return index * 10;
		},
	};
}

const lengths = fc.array(fc.nat(50), { maxLength: 60 });
const width = fc.integer({ min: 1, max: 12 });

describe('the pool', () => {
	it('runs every job once, hands the results back in order, and is never wider than told', async () => {
		await fc.assert(
			fc.asyncProperty(lengths, width, async (jobs, most) => {
				const shop = workshop(jobs);
				const done = pool(jobs.length, shop.run, { width: most });
				await shop.clock.run();
				expect(await done).toEqual(jobs.map((_, index) => index * 10));
				expect(shop.started).toEqual(jobs.map((_, index) => index));
				expect(shop.most()).toBe(Math.min(most, jobs.length));
			}),
			{ numRuns: 50 },
		);
	});

	it('runs jobs of one chain one after the other, in their order', async () => {
		const chains = fc.array(fc.constantFrom('a', 'b', 'c', undefined), { minLength: 60, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(lengths, width, chains, async (jobs, most, names) => {
				const shop = workshop(jobs, names);
				const done = pool(jobs.length, shop.run, { width: most, chain: shop.chain });
				await shop.clock.run();
				expect(await done).toEqual(jobs.map((_, index) => index * 10));
				expect(shop.broken).toEqual([]);
				for (const name of ['a', 'b', 'c']) {
					const order = shop.started.filter((index) => names[index] === name);
					expect(order).toEqual([...order].sort((a, b) => a - b));
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('takes no longer than the work needs', async () => {
		const shop = workshop(new Array(20).fill(100) as number[]);
		const done = pool(20, shop.run, { width: 10 });
		await shop.clock.run();
		await done;
		expect(shop.clock.now()).toBe(200);
	});

	it('is not held up by a long chain', async () => {
		const shop = workshop(new Array(29).fill(100) as number[], new Array(10).fill('a') as string[]);
		const done = pool(29, shop.run, { width: 2, chain: shop.chain });
		await shop.clock.run();
		await done;
		// One after the other in the chain, all the others meanwhile.
		expect(shop.clock.now()).toBe(1_500);
	});

	it('leaves undone what was not started when told to stop, chained jobs too', async () => {
		const shop = workshop(new Array(9).fill(10) as number[], ['a', 'a', 'a', 'a']);
		let stopped = false;
		const done = pool(9, shop.run, { width: 3, chain: shop.chain, stop: () => stopped });
		await shop.clock.pass(5);
		stopped = true;
		await shop.clock.run();
		const undone = undefined;
		expect(await done).toEqual([0, undone, undone, undone, 40, 50, undone, undone, undone]);
		expect(shop.started).toEqual([0, 4, 5]);
	});

	it('has nothing to do without jobs', async () => {
		expect(await pool(0, async () => 1, { width: 10 })).toEqual([]);
	});
});
