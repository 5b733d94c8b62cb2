import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { isFresh, momentOf } from '../../nodes/engine/webhook/age';
import { fingerprint, forget, isFirst } from '../../nodes/engine/webhook/replay';

let counter = 0;
const newTrigger = () => `trigger ${++counter}`;
const print = (name: string) => fingerprint(name, Buffer.alloc(0));
const [a, b] = ['a', 'b'].map(print);
const saved = (staticData: IDataObject) => JSON.parse(JSON.stringify(staticData)) as IDataObject;

describe('a delivery', () => {
	test('is the first only once', () => {
		const [trigger, staticData] = [newTrigger(), {}];
		expect(isFirst(trigger, a, staticData)).toBe(true);
		expect(isFirst(trigger, a, staticData)).toBe(false);
		expect(isFirst(trigger, b, staticData)).toBe(true);
	});

	test('of one trigger is none of another', () => {
		expect(isFirst(newTrigger(), a, {})).toBe(true);
		expect(isFirst(newTrigger(), a, {})).toBe(true);
	});

	test('is known after a restart', () => {
		const [trigger, staticData] = [newTrigger(), {}];
		isFirst(trigger, a, staticData);
		forget(trigger);
		expect(isFirst(trigger, a, saved(staticData))).toBe(false);
		expect(isFirst(trigger, b, saved(staticData))).toBe(true);
	});

	test('changes nothing that n8n would save when it is a repetition', () => {
		const trigger = newTrigger();
		isFirst(trigger, a, {});
		const staticData = {};
		isFirst(trigger, a, staticData);
		expect(staticData).toEqual({});
	});

	test('is accepted in spite of static data that somebody has spoiled', () => {
		expect(isFirst(newTrigger(), a, { deliveries: 'a' })).toBe(true);
		expect(isFirst(newTrigger(), a, { deliveries: [null, { a: 1 }, 7, '', 'a', `${b}a`] })).toBe(true);
	});
});

test('calls at once, each with static data of its own and saved in any order, let each delivery in once', () => {
	const prints = fc.constantFrom(...['a', 'b', 'c', 'd', 'e'].map(print));
	fc.assert(
		fc.property(fc.array(fc.tuple(prints, fc.nat(10)), { maxLength: 40 }), fc.nat(40), (calls, restartAfter) => {
			const trigger = newTrigger();
			let database: IDataObject = {};
			let waiting: Array<{ at: number; staticData: IDataObject }> = [];
			const accepted: string[] = [];
			const save = (upTo: number) => {
				const due = waiting.filter(({ at }) => at <= upTo).sort((a, b) => a.at - b.at);
				waiting = waiting.filter(({ at }) => at > upTo);
				for (const { staticData } of due) database = saved(staticData);
			};
			calls.forEach(([print, delay], now) => {
				save(now);
				const staticData = saved(database);
				if (isFirst(trigger, print, staticData)) {
					accepted.push(print);
					waiting.push({ at: now + delay, staticData });
				}
				// n8n stops only when every call has been answered, and so has been saved.
				if (now === restartAfter) {
					save(Infinity);
					forget(trigger);
				}
			});
			expect(accepted).toHaveLength(new Set(accepted).size);
			expect(new Set(accepted)).toEqual(new Set(calls.map(([print]) => print)));
		}),
	);
});

test('memory is bounded, and so is what n8n saves', () => {
	const trigger = newTrigger();
	const staticData: IDataObject = {};
	for (let n = 0; n < 25_000; n++) isFirst(trigger, print(`delivery ${n}`), staticData);
	const kept = (staticData.deliveries as string[]).join('').length / a.length;
	expect(kept).toBeGreaterThanOrEqual(2_000);
	expect(kept).toBeLessThanOrEqual(2_100);
	expect(isFirst(trigger, print('delivery 24999'), {})).toBe(false);
	expect(isFirst(trigger, print('delivery 6000'), {})).toBe(false);
	expect(isFirst(trigger, print('delivery 0'), {})).toBe(true);
	forget(trigger);
	expect(isFirst(trigger, print('delivery 24999'), saved(staticData))).toBe(false);
});

test('what other processes saved is known, however it mixes with what this one noted', () => {
	const prints = Array.from({ length: 400 }, (_, n) => print(`delivery ${n}`));
	const indexes = fc.uniqueArray(fc.nat(prints.length - 1), { minLength: 1, maxLength: prints.length });
	fc.assert(
		fc.property(indexes, indexes, (own, others) => {
			const [trigger, other] = [newTrigger(), newTrigger()];
			const staticData: IDataObject = {};
			for (const index of own) isFirst(trigger, prints[index], {});
			for (const index of others) isFirst(other, prints[index], staticData);
			const both = new Set([...own, ...others]);
			prints.forEach((one, index) => expect(isFirst(trigger, one, saved(staticData))).toBe(!both.has(index)));
		}),
		{ numRuns: 20 },
	);
});

describe('a fingerprint', () => {
	const body = Buffer.from('{}');

	test('is the same for the same id, whatever the body', () => {
		expect(fingerprint('a', body)).toBe(fingerprint('a', Buffer.from('{"b":1}')));
		expect(fingerprint('a', body)).not.toBe(fingerprint('b', body));
	});

	test('is that of the body where there is no id', () => {
		expect(fingerprint(undefined, body)).toBe(fingerprint(undefined, Buffer.from('{}')));
		expect(fingerprint(undefined, body)).not.toBe(fingerprint(undefined, Buffer.from('{ }')));
		expect(fingerprint(undefined, Buffer.from('a'))).not.toBe(fingerprint('a', body));
	});

	test('is short, however long the id', () => {
		expect(fingerprint('x'.repeat(100_000), body)).toHaveLength(22);
	});
});

describe('a moment', () => {
	const at = Date.UTC(2026, 10, 21, 9, 30, 0);

	test.each([
		['ISO', '2026-11-21T09:30:00.000Z'],
		['ISO with an offset', '2026-11-21T10:30:00+01:00'],
		['ISO without a zone, as UTC', '2026-11-21T09:30:00'],
		['milliseconds', at],
		['seconds', at / 1000],
		['milliseconds as text', String(at)],
		['seconds as text', String(at / 1000)],
	])('is read from %s', (_how, value) => expect(momentOf(value)).toBe(at));

	test.each([undefined, null, '', 'yesterday', '11/21/2026', '12', 0, -1, NaN, Infinity, {}, [], true])(
		'is not read from %p',
		(value) => expect(momentOf(value)).toBeUndefined(),
	);
});

describe('freshness', () => {
	const now = Date.UTC(2026, 10, 21);
	const rule = { most: 1000, strict: false };

	test('ends at the greatest age, to the millisecond', () => {
		expect(isFresh(now - 1000, now, rule)).toBe(true);
		expect(isFresh(now - 1001, now, rule)).toBe(false);
	});

	test('holds in the future too', () => {
		expect(isFresh(now + 1000, now, rule)).toBe(true);
		expect(isFresh(now + 1001, now, rule)).toBe(false);
	});

	test('of what does not say when it was sent is a matter of strictness', () => {
		expect(isFresh(undefined, now, rule)).toBe(true);
		expect(isFresh(undefined, now, { ...rule, strict: true })).toBe(false);
	});
});
