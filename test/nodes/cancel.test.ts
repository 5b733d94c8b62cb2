import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../support/hoopai';

const hoopAi = useHoopAi();

jest.setTimeout(20_000);

const AT_MOST = 1_000;

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Starts a run, stops it once `ripe`, and looks at what came of it. */
async function stopped(
	[resource, operation, parameters]: [string, string, INodeParameters],
	ripe: () => boolean,
	items = [{ json: {} }],
) {
	let stop = () => {};
	const running = hoopAi.run(resource, operation, parameters, {
		items,
		whenStarted: (cancel) => {
			stop = cancel;
		},
	});
	await until(ripe);
	const sent = hoopAi.journal().length;
	const at = Date.now();
	stop();
	const result = await running;
	return { result, sent, took: Date.now() - at };
}

/** One request may be on its way at the moment of the stop; after that the wire is quiet. */
async function expectQuiet(sent: number): Promise<void> {
	const quiet = hoopAi.journal().length;
	expect(quiet).toBeLessThanOrEqual(sent + 1);
	await new Promise((resolve) => setTimeout(resolve, 700));
	expect(hoopAi.journal()).toHaveLength(quiet);
}

const arrived = (least: number) => () => hoopAi.journal().length >= least;
const contactId = () => byId(hoopAi.sandbox.control.state().contacts[0].id);
const conversationId = () => byId(hoopAi.sandbox.control.state().conversations[0].id);
const sending: () => [string, string, INodeParameters] = () => [
	'message',
	'send',
	{ channel: 'SMS', sendTo: 'contact', contactId: contactId(), message: 'Hello' },
];

describe('a stopped workflow stops', () => {
	it('while it waits for the limit', async () => {
		hoopAi.sandbox.control.fault({ action: { type: 'status', status: 429, headers: { 'Retry-After': '2' } } });
		const { result, sent, took } = await stopped(sending(), () => hoopAi.journal().some((one) => one.status === 429));
		expect(result.status).toBe('canceled');
		expect(took).toBeLessThan(AT_MOST);
		await new Promise((resolve) => setTimeout(resolve, 2_300));
		expect(hoopAi.journal()).toHaveLength(sent);
	});

	it('while it waits to try again', async () => {
		hoopAi.sandbox.control.fault({ times: null, action: { type: 'status', status: 503 } });
		const { result, sent, took } = await stopped(
			['conversation', 'get', { conversationId: conversationId() }],
			() => hoopAi.journal().some((one) => one.status === 503),
		);
		expect(result.status).toBe('canceled');
		expect(took).toBeLessThan(AT_MOST);
		await expectQuiet(sent);
	});

	it('while it waits for an answer', async () => {
		hoopAi.sandbox.control.fault({ action: { type: 'timeout' } });
		const { result, sent, took } = await stopped(sending(), arrived(1));
		expect(result.status).toBe('canceled');
		expect(took).toBeLessThan(AT_MOST);
		await expectQuiet(sent);
	});

	it('in the middle of its items', async () => {
		hoopAi.sandbox.control.settings({ latencyMs: 50 });
		const items = Array.from({ length: 40 }, () => ({ json: {} }));
		const { result, sent, took } = await stopped(sending(), arrived(3), items);
		expect(result.status).toBe('canceled');
		expect(took).toBeLessThan(AT_MOST);
		expect(sent).toBeLessThan(40);
		await expectQuiet(sent);
	});

	it('in the middle of a list', async () => {
		hoopAi.sandbox.control.reset({ seed: { conversations: 2_000 }, settings: { latencyMs: 50 } });
		const { result, sent, took } = await stopped(
			['conversation', 'search', { returnAll: true, filters: { status: 'all' } }],
			arrived(3),
		);
		expect(result.status).toBe('canceled');
		expect(took).toBeLessThan(AT_MOST);
		expect(sent).toBeLessThan(20);
		await expectQuiet(sent);
	});

	it('in the middle of a download', async () => {
		hoopAi.sandbox.control.settings({ recording: { bytes: 4_000_000, delivery: 'stream' } });
		hoopAi.sandbox.control.fault({ action: { type: 'drip', bytes: 40_000, everyMs: 50 } });
		const call = hoopAi.sandbox.control.state().messages.find(({ messageType }) => messageType === 'TYPE_CALL');
		const { result, sent, took } = await stopped(
			['call', 'getRecording', { messageId: byId(String(call?.id)), binaryPropertyName: 'data' }],
			() => hoopAi.journal().some((one) => one.status === 200),
		);
		expect(result.status).toBe('canceled');
		expect(took).toBeLessThan(AT_MOST);
		await expectQuiet(sent);
	});
});
