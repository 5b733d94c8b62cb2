import fc from 'fast-check';

import { ApiFailure, Cancelled } from '../../nodes/engine/api-failure';
import { settle } from '../../nodes/engine/attempt';
import { errorItem, nodeError } from '../../nodes/engine/node-errors';
import { get, patch, post } from '../../nodes/engine/request';
import type { ApiRequest } from '../../nodes/engine/request';
import { openSession, redacted } from '../../nodes/engine/session';
import { virtualClock } from '../support/virtual-clock';
import { broken, credential, platform, scripted, SECRET } from './support/account';
import type { Script } from './support/account';

const read = get('/things/1');
const write = post('/things', { name: 'x' });

/** Sends one request in virtual time. */
async function outcomeOf(request: ApiRequest, script: Script) {
	const clock = virtualClock(Date.UTC(2026, 11, 1));
	const sender = scripted(script);
	const { api } = openSession(sender, platform, credential(), undefined, clock);
	const started = clock.now();
	const sending = settle(api.send(request));
	await clock.run();
	const outcome = await sending;
	return {
		times: sender.sent.length,
		waited: clock.now() - started,
		answer: outcome.ok ? outcome.value : undefined,
		error: outcome.ok ? undefined : (outcome.error as ApiFailure),
	};
}

describe('a session', () => {
	it('repeats a read until it is answered', async () => {
		const { times, answer } = await outcomeOf(read, [
			{ statusCode: 500 },
			broken('ECONNRESET', 'read'),
			{ statusCode: 200, body: '{"id": ' },
			{ statusCode: 200, body: '{"id": 1}' },
		]);
		expect(times).toBe(4);
		expect(answer?.body).toEqual({ id: 1 });
	});

	it('gives a read up in the end, and says how it went the last time', async () => {
		const { times, error } = await outcomeOf(read, [{ statusCode: 503, body: '{"message": "down"}' }]);
		expect(times).toBe(5);
		expect(error).toMatchObject({ message: 'Acme answered 503: down', fate: 'unknown' });
	});

	const surelyNotDone: Script = [
		{ statusCode: 429 },
		{ statusCode: 429, headers: { 'retry-after': '2' } },
		broken('ECONNREFUSED', 'connect'),
		broken('ENOTFOUND', 'getaddrinfo'),
		broken('ETIMEDOUT', 'connect'),
	];
	const perhapsDone: Script = [
		{ statusCode: 500 },
		{ statusCode: 502, body: '<html>' },
		{ statusCode: 503, headers: { 'retry-after': '1' } },
		{ statusCode: 504 },
		broken('ECONNRESET', 'read'),
		broken('EPIPE', 'write'),
		broken('ECONNABORTED'),
		broken('ETIMEDOUT', 'read'),
		{ statusCode: 200, body: '{"id": ' },
		{ statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
	];
	const done: Script = [{ statusCode: 200 }, { statusCode: 201, body: '{"id": 1}' }, { statusCode: 204, body: '' }];
	const refused: Script = [{ statusCode: 400 }, { statusCode: 401 }, { statusCode: 404 }, { statusCode: 302 }];

	it('sends a write again only after what surely did nothing, whatever comes in whatever order', async () => {
		const line = fc.constantFrom(...surelyNotDone, ...perhapsDone, ...done, ...refused);
		const script = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => [...lines, ...done.slice(0, 1)]);
		await fc.assert(
			fc.asyncProperty(script, fc.constantFrom(write, patch('/things/1', {})), async (lines, request) => {
				const { times, error } = await outcomeOf(request, lines);
				const met = lines.slice(0, times);
				expect(met.slice(0, -1).every((one) => surelyNotDone.includes(one))).toBe(true);
				const last = met[met.length - 1];
				if (perhapsDone.includes(last)) {
					expect(error).toMatchObject({ fate: 'unknown' });
					expect(error?.remedy).toContain('It may have been carried out: check in Acme');
				} else if (done.includes(last)) expect(error).toBeUndefined();
				else expect(error).toMatchObject({ fate: 'refused' });
			}),
			{ numRuns: 300 },
		);
	});

	it('waits as long as a 429 asks for, in seconds or as a date', async () => {
		for (const header of ['7', new Date(Date.UTC(2026, 11, 1) + 7_000).toUTCString()]) {
			const { times, waited } = await outcomeOf(write, [
				{ statusCode: 429, headers: { 'retry-after': header } },
				{ statusCode: 200 },
			]);
			expect(times).toBe(2);
			expect(waited).toBeGreaterThanOrEqual(7_000);
			expect(waited).toBeLessThanOrEqual(8_000);
		}
	});

	it('waits as long as a 503 asks for', async () => {
		const { waited } = await outcomeOf(read, [{ statusCode: 503, headers: { 'retry-after': '20' } }, { statusCode: 200 }]);
		expect(waited).toBe(20_000);
	});

	it('does not wait for tomorrow', async () => {
		const { times, error } = await outcomeOf(write, [{ statusCode: 429, headers: { 'x-daily': '0' } }]);
		expect(times).toBe(1);
		expect(error?.message).toBe("Acme's daily limit of requests is used up");
		expect(error?.fate).toBe('refused');
	});

	it('asks once for what several items need', async () => {
		const { api } = openSession(scripted([]), platform, credential(), undefined, virtualClock());
		let produced = 0;
		const produce = async () => ++produced;
		expect(await Promise.all([api.once('a', produce), api.once('a', produce), api.once('b', produce)])).toEqual([1, 1, 2]);
	});

	it('keeps the order of what it works on side by side, and fails as a whole', async () => {
		const { api } = openSession(scripted([]), platform, credential(), undefined, virtualClock());
		expect(await api.each([3, 1, 2], async (one) => one * 2)).toEqual([6, 2, 4]);
		const fail = async (one: number) => {
			if (one === 1) throw new Error('one');
			return one;
		};
		await expect(api.each([3, 1, 2], fail)).rejects.toThrow('one');
	});
});

describe('a stopped execution', () => {
	it.each([
		['a backoff', [{ statusCode: 503, headers: { 'retry-after': '100' } }, { statusCode: 200 }]],
		['a pause of the limit', [{ statusCode: 429, headers: { 'retry-after': '100' } }, { statusCode: 200 }]],
	] as Array<[string, Script]>)('sends nothing more and leaves no sleeper behind, during %s', async (_, script) => {
		const clock = virtualClock();
		const sender = scripted(script);
		const stop = new AbortController();
		const { api } = openSession(sender, platform, credential(), stop.signal, clock);
		const sending = settle(api.send(read));
		await clock.pass(5_000);
		stop.abort();
		expect(await sending).toEqual({ ok: false, error: expect.any(Cancelled) });
		expect(clock.now()).toBe(5_000);
		await clock.run();
		expect(sender.sent).toHaveLength(1);
		await expect(api.send(write)).rejects.toThrow(Cancelled);
		await expect(api.pause(1)).rejects.toThrow(Cancelled);
		expect(sender.sent).toHaveLength(1);
	});
});

describe('a secret', () => {
	it('shows in no error, whatever the platform echoes', async () => {
		const places = fc.constantFrom(
			{ message: `token ${SECRET} is bad` },
			{ message: [`Bearer ${SECRET}`, SECRET] },
			{ error: { message: SECRET } },
			{ message: `no scope for ${SECRET}` },
			{ message: 'no', traceId: `t-${SECRET}` },
			`<h1>${SECRET}</h1>`,
		);
		await fc.assert(
			fc.asyncProperty(places, fc.constantFrom(400, 401, 429, 500), async (body, statusCode) => {
				const { error } = await outcomeOf(write, [
					{ statusCode, headers: { 'x-daily': '0' }, body: typeof body === 'string' ? body : JSON.stringify(body) },
				]);
				const shown = nodeError({ name: 'n' } as never, error, 0);
				const { name, message, description, context, messages, cause } = shown as unknown as Record<string, unknown>;
				const all = JSON.stringify([name, message, description, context, messages, cause, shown, errorItem(error), error]);
				expect(all).not.toContain(SECRET);
				expect(`${shown.stack}${error?.stack}`).not.toContain(SECRET);
			}),
		);
	});

	it('is cut wherever it stands, as often as it stands there', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), (parts) => {
				fc.pre(!parts.some((part) => part.includes(SECRET)));
				expect(redacted(parts.join(SECRET), [SECRET])).toBe(parts.join('•••'));
			}),
		);
		expect(redacted('nothing to hide', ['', SECRET])).toBe('nothing to hide');
	});
});

describe('two executions', () => {
	const plan = { windows: [{ limit: 2, interval: 1_000 }] };
	const sentBy = async (first: string, second: string) => {
		const clock = virtualClock();
		const senders = [first, second].map((id) => {
			const sender = scripted([{ statusCode: 200 }]);
			const { api } = openSession(sender, platform, { ...credential(id), data: plan as never }, undefined, clock);
			for (let i = 0; i < 3; i++) void api.send(read);
			return sender;
		});
		await clock.pass(0);
		const atOnce = senders.map(({ sent }) => sent.length);
		await clock.run();
		expect(senders.map(({ sent }) => sent.length)).toEqual([3, 3]);
		return { atOnce, took: clock.now() };
	};

	it('on one account share its plan', async () => {
		const { atOnce, took } = await sentBy('shared', 'shared');
		expect(atOnce[0] + atOnce[1]).toBe(2);
		expect(took).toBe(2_000);
	});

	it('on two accounts do not', async () => {
		const { atOnce, took } = await sentBy('mine', 'theirs');
		expect(atOnce).toEqual([2, 2]);
		expect(took).toBe(1_000);
	});
});
