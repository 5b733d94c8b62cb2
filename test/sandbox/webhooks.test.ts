import { createHmac, createPublicKey, verify } from 'node:crypto';

import { startHoopAi, type HoopAiSandbox, type NewSubscription } from '../../sandbox/hoopAi';
import { startReceiver, type Receiver } from '../support/receiver';

let sandbox: HoopAiSandbox;
let receiver: Receiver;

beforeAll(async () => {
	[sandbox, receiver] = await Promise.all([startHoopAi(), startReceiver()]);
});
beforeEach(() => {
	sandbox.control.reset();
	receiver.calls.length = 0;
	receiver.answers.length = 0;
});
afterAll(async () => await Promise.all([sandbox?.close(), receiver?.close()]));

const webhooks = () => sandbox.control.webhooks;
const register = (options: Partial<NewSubscription> = {}) => webhooks().register({ url: receiver.url, ...options });
const arrived = async () => {
	await webhooks().settled();
	return receiver.calls;
};
const types = async () => (await arrived()).map(({ json }) => json.type);
const conversation = () => sandbox.control.state().conversations.find(({ botId }) => botId !== null) as { id: string; contactId: string };

async function api(method: string, path: string, body: object): Promise<Record<string, unknown>> {
	const headers = { authorization: `Bearer ${sandbox.token}`, version: sandbox.version, 'content-type': 'application/json' };
	const response = await fetch(sandbox.url + path, { method, headers, body: JSON.stringify(body) });
	return (await response.json()) as Record<string, unknown>;
}

describe('causes a delivery', () => {
	const inAccount = (body: object) => ({ locationId: sandbox.locationId, ...body });

	test('a message of a contact, which also changes the number of unread ones', async () => {
		register();
		sandbox.control.event({ type: 'inbound', contactId: conversation().contactId, message: 'Hello' });
		expect((await types()).sort()).toEqual(['ConversationUnreadUpdate', 'InboundMessage']);
	});

	test('a message that is sent', async () => {
		register();
		await api('POST', '/conversations/messages', { type: 'SMS', contactId: conversation().contactId, message: 'Hi' });
		const [{ json }] = await arrived();
		expect(json).toMatchObject({ type: 'OutboundMessage', messageType: 'SMS', direction: 'outbound', source: 'api', body: 'Hi' });
	});

	test("a bot's message", async () => {
		register();
		sandbox.control.event({ type: 'botMessage', conversationId: conversation().id, message: 'I am a bot' });
		expect((await types()).sort()).toEqual(['ConversationBotMessage', 'OutboundMessage']);
	});

	test('an escalation', async () => {
		register();
		const { id, contactId } = conversation();
		sandbox.control.event({ type: 'escalate', conversationId: id, reason: 'asked for a human' });
		const [{ json }] = await arrived();
		expect(json).toMatchObject({ type: 'ConversationEscalated', conversationId: id, contactId, reason: 'asked for a human' });
	});

	test("a bot's status", async () => {
		register();
		const [bot] = sandbox.control.state().bots;
		await api('PATCH', `/conversations/bots/${bot.id}/status`, inAccount({ status: 'inactive' }));
		await api('PATCH', `/conversations/bots/${bot.id}/status`, inAccount({ status: 'inactive' }));
		const calls = await arrived();
		expect(calls.map(({ json }) => json)).toEqual([
			expect.objectContaining({ type: 'BotStatusChanged', botId: bot.id, status: 'inactive', previousStatus: 'active' }),
		]);
	});

	test('an entry of a knowledge base', async () => {
		register();
		const [bot] = sandbox.control.state().bots;
		await api('POST', `/conversations/bots/${bot.id}/knowledge`, inAccount({ type: 'text', title: 'A', content: 'B' }));
		expect(await types()).toEqual(['KnowledgeBaseUpdated']);
	});

	test.each([
		[false, 'VoiceCallCompleted'],
		[true, 'VoiceCallEscalated'],
	])('a call (transferred: %s)', async (transferred, type) => {
		register();
		sandbox.control.event({ type: 'call', contactId: conversation().contactId, transferred });
		expect((await types()).sort()).toEqual(['VoiceAiCallEnd', type]);
	});

	test('nothing, once nobody is registered', async () => {
		const { id } = register();
		webhooks().unregister(id);
		sandbox.control.event({ type: 'escalate', conversationId: conversation().id });
		expect(await arrived()).toEqual([]);
	});

	test('nothing but the chosen events', async () => {
		register({ events: ['InboundMessage'] });
		sandbox.control.event({ type: 'inbound', contactId: conversation().contactId, message: 'Hello' });
		expect(await types()).toEqual(['InboundMessage']);
	});
});

describe('is signed', () => {
	const one = async (options: Partial<NewSubscription>) => {
		register(options);
		webhooks().send({ type: 'InboundMessage' });
		return (await arrived())[0];
	};
	const bytes = (value: unknown) => Buffer.from(String(value), 'base64');

	test('with Ed25519 over the bytes', async () => {
		const { headers, body } = await one({});
		expect(verify(null, body, createPublicKey(webhooks().keys.ed25519), bytes(headers['x-ghl-signature']))).toBe(true);
	});

	test('with RSA over the bytes', async () => {
		const { headers, body } = await one({ signing: { by: 'rsa' } });
		expect(verify('sha256', body, createPublicKey(webhooks().keys.rsa), bytes(headers['x-wh-signature']))).toBe(true);
	});

	test('with a shared secret', async () => {
		const { headers, body } = await one({ signing: { by: 'hmac', secret: 's', encoding: 'base64', prefix: true } });
		expect(headers['x-wl-signature']).toBe(`sha256=${createHmac('sha256', 's').update(body).digest('base64')}`);
	});

	test('with a header of its own, or not at all', async () => {
		expect((await one({ signing: { by: 'header', header: 'X-Secret', value: 'v' } })).headers['x-secret']).toBe('v');
		sandbox.control.reset();
		receiver.calls.length = 0;
		expect(Object.keys((await one({ signing: { by: 'none' } })).headers).join()).not.toMatch(/signature/);
	});
});

describe('on request', () => {
	test('each delivery comes twice', async () => {
		register({ copies: 2 });
		webhooks().send({ type: 'InboundMessage' });
		const [first, second] = await arrived();
		expect(second.body).toEqual(first.body);
		expect(second.headers['x-ghl-signature']).toBe(first.headers['x-ghl-signature']);
	});

	test('deliveries come in another order', async () => {
		register({ reorder: 2 });
		webhooks().courier({ parallel: 1 });
		for (const n of [1, 2, 3, 4]) webhooks().send({ type: `Event${n}` });
		expect(await types()).toEqual(['Event3', 'Event2', 'Event1', 'Event4']);
	});

	test.each([
		['forged', true],
		['altered', true],
		['unsigned', false],
	] as const)('the next is %s', async (twist, hasHeader) => {
		register();
		webhooks().twist(twist);
		webhooks().send({ type: 'InboundMessage', locationId: 'l' });
		webhooks().send({ type: 'InboundMessage', locationId: 'l' });
		const good = (await arrived()).map(({ headers, body }) => {
			const signature = headers['x-ghl-signature'];
			return {
				has: signature !== undefined,
				good: verify(null, body, createPublicKey(webhooks().keys.ed25519), Buffer.from(String(signature), 'base64')),
			};
		});
		expect(good).toHaveLength(2);
		expect(good).toContainEqual({ has: hasHeader, good: false });
		expect(good).toContainEqual({ has: true, good: true });
	});

	test('the next is old, and signed so', async () => {
		register();
		webhooks().send({ type: 'InboundMessage' }, 'stale');
		const [{ json, headers, body }] = await arrived();
		expect(Date.now() - Date.parse(String(json.timestamp))).toBeGreaterThan(2 * 3_600_000);
		expect(verify(null, body, createPublicKey(webhooks().keys.ed25519), Buffer.from(String(headers['x-ghl-signature']), 'base64'))).toBe(true);
	});

	test('the payload stands elsewhere', async () => {
		register({ shape: { payload: 'data', name: 'eventType', stamped: false } });
		webhooks().send({ type: 'BotStatusChanged', locationId: 'l', payload: { botId: 'b' } });
		expect((await arrived())[0].json).toEqual({ eventType: 'BotStatusChanged', locationId: 'l', data: { botId: 'b' } });
	});
});

describe('is sent again', () => {
	const attempts = async (...answers: number[]) => {
		webhooks().courier({ retryEveryMs: 5 });
		register();
		receiver.answers.push(...answers);
		webhooks().send({ type: 'InboundMessage' });
		await webhooks().settled();
		return webhooks().deliveries()[0];
	};

	test('after a 429, the same bytes', async () => {
		expect(await attempts(429, 429)).toMatchObject({ attempts: [429, 429, 200], state: 'delivered' });
		expect(new Set(receiver.calls.map(({ body }) => body.toString())).size).toBe(1);
	});

	test('six times and no more', async () => {
		expect(await attempts(...Array<number>(10).fill(429))).toMatchObject({ attempts: Array(7).fill(429), state: 'lost' });
	});

	test.each([400, 401, 404, 500, 503])('never after a %i', async (status) => {
		expect(await attempts(status)).toMatchObject({ attempts: [status], state: 'lost' });
	});

	test('never when nobody answers', async () => {
		webhooks().register({ url: 'http://127.0.0.1:9/' });
		webhooks().send({ type: 'InboundMessage' });
		await webhooks().settled();
		expect(webhooks().deliveries()[0]).toMatchObject({ attempts: [null], state: 'lost' });
	});
});

test('is registered over HTTP too', async () => {
	const control = `${sandbox.url}/_sandbox`;
	const post = async (path: string, body: object) =>
		await fetch(control + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	expect((await post('/webhooks', { url: receiver.url, signing: { by: 'none' } })).status).toBe(201);
	expect((await post('/webhooks', { url: 'no address' })).status).toBe(400);
	await post('/events', { type: 'escalate', conversationId: conversation().id });
	expect(await types()).toEqual(['ConversationEscalated']);
	expect(await (await fetch(`${control}/webhooks/deliveries`)).json()).toHaveLength(1);
	expect(await (await fetch(`${control}/webhooks/keys`)).json()).toEqual({
		ed25519: expect.stringContaining('BEGIN PUBLIC KEY'),
		rsa: expect.stringContaining('BEGIN PUBLIC KEY'),
	});
});
