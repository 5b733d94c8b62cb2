import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import { AgentClaraApi } from '../../../credentials/AgentClaraApi.credentials';
import { AgentClaraTrigger } from '../../../nodes/AgentClara/AgentClaraTrigger.node';
import { useAgentClara } from '../../support/agentClara';
import { filledIn, publish } from '../../support/webhook';
import type { Answered, TriggerBench } from '../../support/webhook';

const SECRET = 'whsec_of-the-tests';
const ALL = ['appointment.booked', 'conversation.closed', 'conversation.created', 'conversation.updated', 'message.received'];

const clara = useAgentClara();

function trigger(parameters: INodeParameters = {}, changes: ICredentialDataDecryptedObject = {}): TriggerBench {
	return publish({
		node: new AgentClaraTrigger(),
		credentialType: new AgentClaraApi(),
		credential: clara.credential({ webhookSecret: SECRET, ...changes }),
		parameters: { events: ALL, ...parameters },
	});
}

let counter = 0;
const message = (members: IDataObject = {}, data: IDataObject = {}) =>
	JSON.stringify({
		event: 'message.received',
		timestamp: new Date().toISOString(),
		data: {
			conversation_id: 'conv_1',
			message_id: `msg_${++counter}`,
			sender: 'customer',
			content: 'Hi',
			channel: 'sms',
			...data,
		},
		...members,
	});

const hmac = (body: string | Buffer, secret = SECRET) => createHmac('sha256', secret).update(body).digest('hex');
const signed = (body: string, secret?: string) => ({ body, headers: { 'X-AgentClara-Signature': hmac(body, secret) } });

const ACCEPTED = { status: 200, said: 'OK', item: expect.anything() as unknown };
const PASSED_OVER = { status: 200, said: 'OK', item: undefined };
const REFUSED = { status: 401, said: '', item: undefined };
const UNREADABLE = { status: 400, said: '', item: undefined };

describe('what a delivery becomes', () => {
	test.each([
		['conversation.created', { conversation_id: 'c', customer_id: 'u', customer_name: 'John', channel: 'sms', status: 'open' }],
		['conversation.updated', { conversation_id: 'c', status: 'resolved', tags: ['a'] }],
		['message.received', { conversation_id: 'c', message_id: 'm', sender: 'customer', content: 'Hi', channel: 'sms' }],
		['appointment.booked', { conversation_id: 'c', appointment_id: 'apt_1', appointment_time: '2027-01-01T10:00:00Z' }],
		['conversation.closed', { conversation_id: 'c', customer_id: 'u', closed_at: '2026-01-01T10:00:00Z', reason: 'done' }],
	])('%s, as it came', async (event, data) => {
		const timestamp = new Date().toISOString();
		const { item } = await trigger().call(signed(message({ event, timestamp, data })));
		expect(item).toEqual({ json: { event, timestamp, data } });
	});

	test('of a shape that is not documented is read as far as it goes', async () => {
		const { item } = await trigger().call(signed(JSON.stringify({ event: 'message.received', data: 'gone' })));
		expect(item?.json).toEqual({ event: 'message.received', timestamp: null, data: {} });
	});
});

describe('who gets in', () => {
	test('whoever signed the bytes as they came, spaces and accents and all', async () => {
		const body = `{ "event" : "message.received",\n  "data" : { "content" : "Größe \\u00e9 👋" } }`;
		expect(await trigger().call(signed(body))).toEqual(ACCEPTED);
	});

	test.each<[string, (body: string) => Record<string, string>]>([
		['nobody without a signature', () => ({})],
		['nor with an empty one', () => ({ 'X-AgentClara-Signature': '' })],
		["nor with another's", (body) => ({ 'X-AgentClara-Signature': hmac(body, 'guess') })],
		['nor with one of other bytes', (body) => ({ 'X-AgentClara-Signature': hmac(`${body} `) })],
		['nor with half of one', (body) => ({ 'X-AgentClara-Signature': hmac(body).slice(0, 32) })],
		['nor with one under another name', (body) => ({ 'X-Signature': hmac(body) })],
		['nor with the secret itself', () => ({ 'X-AgentClara-Signature': SECRET })],
		['nor with a plain hash', (body) => ({ 'X-AgentClara-Signature': createHmac('sha256', '').update(body).digest('hex') })],
	])('%s', async (_, headers) => {
		const body = message();
		const one = trigger();
		expect(await one.call({ body, headers: headers(body) })).toEqual(REFUSED);
		expect(one.log.join()).toContain('signature');
		expect(one.log.join()).not.toContain(SECRET);
	});

	test.each(['', '  ', 'zwei\nZeilen', 'schlüssel'])('nobody while the secret is %j', async (webhookSecret) => {
		const body = message();
		const one = trigger({}, { webhookSecret });
		for (const secret of [webhookSecret, webhookSecret.trim(), '']) {
			expect(await one.call({ body, headers: { 'X-AgentClara-Signature': hmac(body, secret) } })).toEqual(REFUSED);
		}
		expect(one.log.join()).toContain("'Webhook Secret'");
	});

	test('nobody with a body that cannot be read', async () => {
		for (const body of ['', '[]', '"text"', '{ "event": ', 'null']) {
			expect(await trigger().call(signed(body))).toEqual(UNREADABLE);
		}
		expect(await trigger().call({ body: '', unreadable: true })).toEqual(UNREADABLE);
	});

	test.each([
		[30, {}, ACCEPTED],
		[59, {}, ACCEPTED],
		[61, {}, REFUSED],
		[-61, {}, REFUSED],
		[61, { maximumAge: 120 }, ACCEPTED],
		[3, { maximumAge: 2 }, REFUSED],
	])('an event of %i minutes ago, with %j', async (minutes, additionalOptions, expected) => {
		const timestamp = new Date(Date.now() - minutes * 60_000).toISOString();
		expect(await trigger({ additionalOptions }).call(signed(message({ timestamp })))).toEqual(expected);
	});
});

describe('what starts the workflow', () => {
	test('only the chosen events; all are answered 200', async () => {
		const one = trigger({ events: ['conversation.closed'] });
		expect(await one.call(signed(message({ event: 'conversation.closed' })))).toEqual(ACCEPTED);
		for (const event of ['message.received', 'conversation.created', 'test', '', null]) {
			expect(await one.call(signed(message({ event })))).toEqual(PASSED_OVER);
		}
	});

	test('only the chosen channels', async () => {
		const one = trigger({ filters: { channels: ['sms', 'voice'] } });
		expect(await one.call(signed(message({}, { channel: 'sms' })))).toEqual(ACCEPTED);
		expect(await one.call(signed(message({}, { channel: 'email' })))).toEqual(PASSED_OVER);
		expect(await one.call(signed(message({ event: 'conversation.updated' }, { channel: undefined })))).toEqual(PASSED_OVER);
	});

	test('only messages of the chosen side', async () => {
		const one = trigger({ filters: { sender: 'customer' } });
		expect(await one.call(signed(message()))).toEqual(ACCEPTED);
		expect(await one.call(signed(message({}, { sender: 'assistant' })))).toEqual(PASSED_OVER);
		expect(await one.call(signed(message({ event: 'conversation.closed' }, { sender: undefined })))).toEqual(ACCEPTED);
	});

	test('each delivery once, however often it is tried, and in two places at once', async () => {
		const one = trigger();
		const delivery = signed(message());
		const answers = await Promise.all([1, 2, 3].map(async () => await one.call(delivery)));
		expect(answers.filter(({ item }) => item)).toHaveLength(1);
		expect(await one.call(delivery)).toEqual(PASSED_OVER);
		expect(await one.call(signed(message()))).toEqual(ACCEPTED);
	});

	test('and not again after a restart, for as long as Agent Clara tries', async () => {
		const one = trigger();
		const delivery = signed(message());
		await one.call(delivery);
		await one.hook('delete');
		for (let n = 0; n < 200; n++) await one.call(signed(message()));
		expect(await one.call(delivery)).toEqual(PASSED_OVER);
	});

	test('any number of times while the editor listens', async () => {
		const one = trigger();
		const delivery = { ...signed(message()), mode: 'manual' as const };
		expect(await one.call(delivery)).toEqual(ACCEPTED);
		expect(await one.call(delivery)).toEqual(ACCEPTED);
	});
});

describe('publishing', () => {
	test('asks the platform one small question', async () => {
		expect(await trigger().hook('create')).toBe(true);
		expect(clara.journal().map(({ method, path, query }) => [method, path, query])).toEqual([
			['GET', '/conversations', { limit: '1' }],
		]);
	});

	test('is refused without a secret, before anything is sent', async () => {
		await expect(trigger({}, { webhookSecret: '' }).hook('create')).rejects.toThrow("'Webhook Secret' is empty");
		expect(clara.journal()).toEqual([]);
	});

	test('is refused without events', async () => {
		await expect(trigger({ events: [] }).hook('create')).rejects.toThrow("'Trigger On' is empty");
	});

	test('is refused with a wrong key', async () => {
		await expect(trigger({}, { apiKey: 'sk_live_wrong' }).hook('create')).rejects.toThrow('does not accept the API Key');
	});

	test('is not in the way when n8n starts again', async () => {
		expect(await trigger().hook('checkExists', 'init')).toBe(true);
		expect(await trigger().hook('checkExists', 'activate')).toBe(false);
		expect(clara.journal()).toEqual([]);
	});

	test('works with the form as n8n fills it in', async () => {
		const parameters = filledIn(new AgentClaraTrigger(), { events: ['message.received'] });
		expect(await trigger(parameters).call(signed(message()))).toEqual(ACCEPTED);
	});
});

describe('with the platform', () => {
	/** Puts a trigger on the network, as n8n's webhook server does. */
	async function listen(one: Pick<TriggerBench, 'call'>) {
		const answers: Answered[] = [];
		const server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const headers = request.headers as Record<string, string>;
				void one.call({ body: Buffer.concat(chunks), headers }).then((answer) => {
					answers.push(answer);
					response.writeHead(answer.status).end(String(answer.said));
				});
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
		return { url, answers, close: async () => await new Promise((resolve) => server.close(resolve)) };
	}

	const events = (answers: Answered[]) => answers.flatMap(({ item }) => (item ? [item.json.event] : []));

	test('everything that happens in the account starts the workflow, once each', async () => {
		const line = await listen(trigger());
		clara.sandbox.control.addWebhook({ url: line.url, secret: SECRET });
		const conversationId = clara.conversation('John').id;
		await clara.run('conversation', 'create', { channel: 'sms', customerPhone: '+15551234567' });
		clara.sandbox.control.event({ type: 'message', conversationId, content: 'Größe 42 👟' });
		clara.sandbox.control.event({ type: 'appointment', conversationId });
		clara.sandbox.control.event({ type: 'close', conversationId });
		await clara.run('conversation', 'update', { conversationId: { __rl: true, mode: 'id', value: conversationId }, updateFields: { status: 'open' } });
		await clara.sandbox.control.settled();
		expect(events(line.answers).sort()).toEqual([...ALL].sort());
		expect(clara.sandbox.control.deliveries().every(({ delivered, attempts }) => delivered && attempts.length === 1)).toBe(true);
		await line.close();
	});

	test('an answer that was lost is tried again, and starts nothing twice', async () => {
		clara.sandbox.control.settings({ retryAfterMs: [20, 20, 20] });
		const one = trigger();
		let losses = 2;
		const line = await listen({
			async call(given) {
				const answer = await one.call(given);
				return losses-- > 0 ? { ...answer, status: 503 } : answer;
			},
		});
		clara.sandbox.control.addWebhook({ url: line.url, secret: SECRET });
		clara.sandbox.control.event({ type: 'message', conversationId: clara.conversation('John').id, content: 'Hi' });
		await new Promise((resolve) => setTimeout(resolve, 400));
		await clara.sandbox.control.settled();
		expect(clara.sandbox.control.deliveries()[0]).toMatchObject({ attempts: [503, 503, 200], delivered: true });
		expect(events(line.answers)).toEqual(['message.received']);
		await line.close();
	});

	test('a secret that differs keeps everything out, all four times', async () => {
		clara.sandbox.control.settings({ retryAfterMs: [5, 5, 5] });
		const line = await listen(trigger());
		clara.sandbox.control.addWebhook({ url: line.url, secret: 'another' });
		clara.sandbox.control.event({ type: 'message', conversationId: clara.conversation('John').id, content: 'Hi' });
		await new Promise((resolve) => setTimeout(resolve, 300));
		await clara.sandbox.control.settled();
		expect(clara.sandbox.control.deliveries()[0].attempts).toEqual([401, 401, 401, 401]);
		expect(events(line.answers)).toEqual([]);
		await line.close();
	});
});
