import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import type { INodeParameters } from 'n8n-workflow';

import { startHoopAi } from '../../sandbox/hoopAi';
import type { FaultAction, HoopAiSandbox } from '../../sandbox/hoopAi';
import { putRight, passed } from '../engine/support/hurried-clock';
import { beforeRequest, giveUpAfter } from '../engine/support/impatience';
import type { NodeRunResult } from '../support/engine';
import { byId, useHoopAi } from '../support/hoopai';
import { CHECK_FIRST, FAULTS, status } from './fault-table';
import type { Expected } from './fault-table';

jest.mock('../../nodes/engine/clock', () => jest.requireActual('../engine/support/hurried-clock'));

const hoopAi = useHoopAi();
jest.setTimeout(30_000);
beforeEach(putRight);

const conversationId = () => hoopAi.sandbox.control.state().conversations[0].id;
const contactId = () => hoopAi.sandbox.control.state().contacts[0].id;

const reading = (): [string, string, INodeParameters] => ['conversation', 'get', { conversationId: byId(conversationId()) }];
const writing = (text = 'Hello'): [string, string, INodeParameters] => [
	'message',
	'send',
	{ channel: 'SMS', sendTo: 'contact', contactId: byId(contactId()), message: text },
];

function strike(action: FaultAction): void {
	hoopAi.sandbox.control.fault({ action });
	if (action.type === 'timeout') giveUpAfter(300);
}

function expectOutcome(result: NodeRunResult, expected: Expected, written: boolean): void {
	expect(hoopAi.journal().filter(({ host }) => host === 'api')).toHaveLength(expected.arrives);
	expect(hoopAi.journal().filter(({ host }) => host === 'storage')).toEqual([]);
	expect(passed()).toBeGreaterThanOrEqual(expected.waits ?? 0);
	if (expected.error === undefined) {
		expect(result.error).toBeUndefined();
		expect(result.json).toHaveLength(1);
		expect(result.json[0]).toHaveProperty(written ? 'contactId' : 'id');
		return;
	}
	expect(result.status).toBe('error');
	expect(result.error?.message).toContain(expected.error);
	expect(result.error?.message).toContain('[item 0]');
	expect(JSON.stringify(result.error)).not.toContain(hoopAi.sandbox.token);
}

describe.each(FAULTS)('$fault', ({ action, read, write }) => {
	it('for a read', async () => {
		strike(action(hoopAi.sandbox));
		expectOutcome(await hoopAi.run(...reading()), read, false);
	});

	it('for a write', async () => {
		strike(action(hoopAi.sandbox));
		const result = await hoopAi.run(...writing());
		expectOutcome(result, write, true);
		expect(hoopAi.journal().filter(({ performed }) => performed)).toHaveLength(write.carriedOut);
		expect(String(result.error?.description ?? '').includes(CHECK_FIRST)).toBe(write.unknown === true);
	});
});

describe('a fault that stays', () => {
	it('ends a read after five tries', async () => {
		hoopAi.sandbox.control.fault({ action: status(500), times: null });
		expectOutcome(await hoopAi.run(...reading()), { arrives: 5, error: 'HoopAI answered 500' }, false);
	});

	it('ends both, when it is the limit, after more than a minute of patience', async () => {
		for (const run of [reading, writing]) {
			hoopAi.sandbox.control.reset();
			hoopAi.sandbox.control.fault({ action: status(429), times: null });
			const result = await hoopAi.run(...run());
			expectOutcome(result, { arrives: 13, error: 'HoopAI answered 429', waits: 90_000 }, false);
			expect(result.error?.description).toContain('Run the items that are left later.');
		}
	});
});

describe('a connection that is refused', () => {
	async function unusedPort(): Promise<number> {
		const server = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		const { port } = server.address() as AddressInfo;
		await new Promise((resolve) => server.close(resolve));
		return port;
	}
	const addressOf = (port: number) => `http://127.0.0.1:${port}`;

	it.each([
		['read', reading],
		['write', writing],
	])('for a %s: tried again, and surely nothing was sent', async (_, run) => {
		const credential = hoopAi.credential({ baseUrl: addressOf(await unusedPort()) });
		const result = await hoopAi.run(...run(), { credential });
		expect(result.error?.message).toBe('HoopAI could not be reached (ECONNREFUSED) [item 0]');
		expect(result.error?.description).toContain('Nothing was sent.');
		expect(result.error?.description).not.toContain(CHECK_FIRST);
		// Four waits of half a second, doubled each time.
		expect(passed()).toBeGreaterThanOrEqual(7_500);
		expect(hoopAi.journal()).toEqual([]);
	});

	it.each([
		['read', reading],
		['write', writing],
	])('and then accepted, for a %s: carried out, once', async (_, run) => {
		const port = await unusedPort();
		let late: HoopAiSandbox | undefined;
		beforeRequest(async () => {
			late = await startHoopAi({ port });
		}, 2);
		const { json, error } = await hoopAi.run(...run(), { credential: hoopAi.credential({ baseUrl: addressOf(port) }) });
		const journal = late?.control.journal() ?? [];
		await late?.close();
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(journal.map(({ performed }) => performed)).toEqual([true]);
		// Two were refused: half a second, and a second.
		expect(passed()).toBeGreaterThanOrEqual(1_500);
	});
});

describe('an answer of 50 MB of rows', () => {
	it('is read', async () => {
		strike({ type: 'huge', bytes: 50_000_000 });
		const { json, error } = await hoopAi.run('conversation', 'search', { limit: 20, filters: { status: 'all' } });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(20);
		expect(hoopAi.journal()).toHaveLength(1);
	});
});

describe('among several items', () => {
	const items = Array.from({ length: 8 }, (_, index) => ({ json: { text: `Message ${index}` } }));
	const failsAt = [4, 6];
	const run = async (onError?: 'continueRegularOutput' | 'continueErrorOutput') => {
		hoopAi.sandbox.control.fault(
			...failsAt.map((index) => ({ match: { method: 'POST', body: `Message ${index}` }, action: status(500) })),
		);
		return await hoopAi.run(...writing('={{ $json.text }}'), { items, onError });
	};
	const texts = () => hoopAi.journal().map(({ body }) => (body as { message: string }).message);

	it('without Continue On Fail, the first failure stops the rest and says what had been sent', async () => {
		const { status: end, error, json } = await run();
		expect(end).toBe('error');
		expect(json).toEqual([]);
		expect(error?.message).toBe('HoopAI answered 500: Something went wrong on our side [item 4]');
		expect(error?.description).toContain(CHECK_FIRST);
		expect(error?.description).toContain('Already carried out: items 0–3.');
		// One contact: one message after the other.
		expect(texts()).toEqual(['Message 0', 'Message 1', 'Message 2', 'Message 3', 'Message 4']);
	});

	it('with Continue On Fail, a failed item becomes its error, in its place', async () => {
		const { status: end, outputs } = await run('continueRegularOutput');
		expect(end).toBe('success');
		expect(outputs).toHaveLength(1);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
		outputs[0].forEach(({ json }, index) => {
			if (!failsAt.includes(index)) return expect(json).toHaveProperty('messageId');
			expect(json).toMatchObject({
				error: expect.stringContaining('HoopAI answered 500'),
				details: { remedy: CHECK_FIRST, fate: 'unknown', status: 500 },
			});
		});
		expect(texts()).toEqual(items.map(({ json }) => json.text));
	});

	it('with the error output, a failed item goes there and the others go on', async () => {
		const { status: end, outputs } = await run('continueErrorOutput');
		expect(end).toBe('success');
		expect(outputs).toHaveLength(2);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 5, 7].map((item) => ({ item })));
		expect(outputs[1].map(({ json }) => json.error)).toEqual([
			expect.stringContaining('HoopAI answered 500'),
			expect.stringContaining('HoopAI answered 500'),
		]);
		expect(texts()).toEqual(items.map(({ json }) => json.text));
	});

	it('a token that is revoked in mid-run fails what is left, once each, and says what had been sent', async () => {
		const revoked = () => hoopAi.sandbox.control.fault({ skip: 3, times: null, action: status(401, { body: { statusCode: 401, message: 'Invalid Private Integration token' } }) });
		revoked();
		const { error } = await hoopAi.run(...writing('={{ $json.text }}'), { items });
		expect(error?.message).toBe('HoopAI does not accept the Access Token [item 3]');
		expect(error?.description).toContain('Already carried out: items 0–2.');
		expect(texts()).toHaveLength(4);

		hoopAi.sandbox.control.reset();
		revoked();
		const { outputs } = await hoopAi.run(...writing('={{ $json.text }}'), { items, onError: 'continueErrorOutput' });
		expect(outputs.map((one) => one.length)).toEqual([3, 5]);
		expect(texts()).toHaveLength(8);
	});

	it('nothing is sent while an item cannot be, without Continue On Fail', async () => {
		const broken = [...items.slice(0, 3), { json: { text: '  ' } }];
		const { error } = await hoopAi.run(...writing('={{ $json.text }}'), { items: broken });
		expect(error?.message).toContain("'Message' is empty: there is nothing to send [item 3]");
		expect(hoopAi.journal()).toEqual([]);
	});

	it('the others are sent while an item cannot be, with Continue On Fail', async () => {
		const broken = [...items.slice(0, 3), { json: { text: '  ' } }];
		const { json } = await hoopAi.run(...writing('={{ $json.text }}'), { items: broken, onError: 'continueRegularOutput' });
		expect(json.map((one) => 'error' in one)).toEqual([false, false, false, true]);
		expect(hoopAi.journal()).toHaveLength(3);
	});
});

describe('what had been carried out', () => {
	it('is named in ranges, for items side by side', async () => {
		const { contacts } = hoopAi.sandbox.control.state();
		const items = contacts.slice(0, 6).map(({ id }) => ({ json: { id } }));
		hoopAi.sandbox.control.fault({ match: { body: items[2].json.id }, action: status(500) });
		const [resource, operation, parameters] = writing();
		const { error } = await hoopAi.run(resource, operation, { ...parameters, contactId: byId('={{ $json.id }}') }, { items });
		expect(error?.message).toContain('[item 2]');
		expect(error?.description).toContain('Already carried out: items 0–1, 3–5.');
		expect(hoopAi.journal()).toHaveLength(6);
	});
});
