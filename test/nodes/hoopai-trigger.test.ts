import { createHash, createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { IBinaryData, IDataObject, INodeParameters } from 'n8n-workflow';

import { HoopAiApi } from '../../credentials/HoopAiApi.credentials';
import { HoopAiTrigger } from '../../nodes/HoopAi/HoopAiTrigger.node';
import { ED25519_PEM, RSA_PEM } from '../../nodes/HoopAi/trigger/keys';
import { digestOf } from '../support/binary';
import { useHoopAi } from '../support/hoopai';
import { filledIn, publish } from '../support/webhook';
import type { TriggerBench } from '../support/webhook';

const newer = generateKeyPairSync('ed25519');
const older = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: typeof newer.publicKey) => key.export({ type: 'spki', format: 'pem' }).toString();

const hoopAi = useHoopAi();

function trigger(parameters: INodeParameters = {}, workflowId?: string, webhookSecret?: string): TriggerBench {
	return publish({
		node: new HoopAiTrigger(),
		credentialType: new HoopAiApi(),
		credential: hoopAi.credential(webhookSecret === undefined ? {} : { webhookSecret }),
		workflowId,
		parameters: { events: ['*'], authentication: 'none', ...parameters },
	});
}

const signed = (options: IDataObject = {}, events = ['*']) =>
	trigger({
		events,
		authentication: 'platformSignature',
		additionalOptions: { publicKey: pem(newer.publicKey), ...options },
	});

let counter = 0;
function event(members: IDataObject = {}): string {
	return JSON.stringify({
		type: 'InboundMessage',
		locationId: 'location-1',
		conversationId: 'conversation-1',
		messageType: 'SMS',
		direction: 'inbound',
		body: 'Hello',
		timestamp: new Date().toISOString(),
		webhookId: `webhook-${++counter}`,
		...members,
	});
}

const ghl = (body: string | Buffer) => ({ 'X-GHL-Signature': sign(null, Buffer.from(body), newer.privateKey).toString('base64') });
const wh = (body: string) => ({ 'X-WH-Signature': sign('sha256', Buffer.from(body), older.privateKey).toString('base64') });

const ACCEPTED = { status: 200, said: 'OK', item: expect.anything() as unknown };
const PASSED_OVER = { status: 200, said: 'OK', item: undefined };
const REFUSED = { status: 401, said: '', item: undefined };
const UNREADABLE = { status: 400, said: '', item: undefined };

describe('the output', () => {
	test('has one shape', async () => {
		const body = event({ timestamp: '2026-11-21T09:30:00Z', webhookId: 'w-1', contactId: 'c-1' });
		const { item } = await trigger({ additionalOptions: { maximumAge: 10_000_000 } }).call({ body });
		expect(item).toEqual({
			json: {
				event: 'InboundMessage',
				occurredAt: '2026-11-21T09:30:00.000Z',
				locationId: 'location-1',
				webhookId: 'w-1',
				data: {
					conversationId: 'conversation-1',
					contactId: 'c-1',
					messageType: 'SMS',
					direction: 'inbound',
					body: 'Hello',
				},
			},
		});
	});

	test('says nothing that the event does not', async () => {
		const { item } = await trigger().call({ body: '{"type":"KnowledgeBaseUpdated"}' });
		expect(item?.json).toEqual({
			event: 'KnowledgeBaseUpdated',
			occurredAt: null,
			locationId: null,
			webhookId: null,
			data: {},
		});
	});

	const payload = { conversationId: 'c', reason: 'asked for a human' };
	const expected = { event: 'ConversationEscalated', locationId: 'l', data: payload };
	test.each([
		['flat', { type: 'ConversationEscalated', locationId: 'l', ...payload }],
		['named by event', { event: 'ConversationEscalated', locationId: 'l', ...payload }],
		['named by eventType', { eventType: 'ConversationEscalated', locationId: 'l', ...payload }],
		['in lower case', { type: 'conversationescalated', locationId: 'l', ...payload }],
		['with dots', { type: 'conversation.escalated', locationId: 'l', ...payload }],
		['in capitals', { type: 'CONVERSATION_ESCALATED', locationId: 'l', ...payload }],
		['under body', { type: 'ConversationEscalated', locationId: 'l', body: payload }],
		['under data', { type: 'ConversationEscalated', locationId: 'l', data: payload }],
		['all under data', { data: { type: 'ConversationEscalated', locationId: 'l', ...payload } }],
		['under its entity', { type: 'ConversationEscalated', locationId: 'l', conversation: payload }],
		['under its entity under body', { type: 'ConversationEscalated', body: { locationId: 'l', conversation: payload } }],
	])('is the same for an event that comes %s', async (_how, body) => {
		const { item } = await trigger().call({ body: JSON.stringify(body) });
		expect(item?.json).toMatchObject(expected);
		expect(item?.json.data).toEqual(payload);
	});

	test("has the members that a workflow's Webhook action adds, beside the contact", async () => {
		const body = {
			contact_id: 'contact-1',
			location: { id: 'location-1', name: 'Main Street Dental' },
			customData: { event: 'ConversationEscalated', conversationId: 'conversation-1' },
		};
		const { item } = await trigger({ events: ['ConversationEscalated'] }).call({ body: JSON.stringify(body) });
		expect(item?.json).toMatchObject({
			event: 'ConversationEscalated',
			locationId: 'location-1',
			data: { contact_id: 'contact-1', conversationId: 'conversation-1' },
		});
	});

	test('keeps a type that is none of an event', async () => {
		const { item } = await trigger().call({ body: event({ type: 'SMS', event: 'OutboundMessage' }) });
		expect(item?.json).toMatchObject({ event: 'OutboundMessage', data: { type: 'SMS' } });
	});

	test('names the end of a Voice AI call, which comes without a name', async () => {
		const body = JSON.stringify({ id: 'call-1', agentId: 'agent-1', executedCallActions: [], createdAt: '2026-11-21T09:30:00Z' });
		const { item } = await trigger({ events: ['VoiceAiCallEnd'] }).call({ body });
		expect(item?.json).toMatchObject({ event: 'VoiceAiCallEnd', occurredAt: '2026-11-21T09:30:00.000Z', data: { id: 'call-1' } });
	});

	test('holds the bytes as they came where asked for', async () => {
		const body = `  ${event({ text: 'Zoë 😀' })}\n`;
		const bench = trigger({ additionalOptions: { includeRawBody: true } });
		const { item } = await bench.call({ body });
		expect(item?.binary?.rawBody.mimeType).toBe('application/json');
		expect(item?.binary?.rawBody.fileName).toBe('body.json');
		expect(await digestOf(item?.binary?.rawBody as IBinaryData)).toEqual({
			length: Buffer.byteLength(body),
			sha256: createHash('sha256').update(body).digest('hex'),
		});
	});

	test('has no prototype keys', async () => {
		const { item } = await trigger().call({ body: '{"type":"InboundMessage","__proto__":{"admin":true},"a":{"constructor":1},"b":1}' });
		expect(item?.json.data).toEqual({ a: {}, b: 1 });
		expect(({} as IDataObject).admin).toBeUndefined();
	});
});

describe('the platform signature', () => {
	test('is verified with the built-in key unless there is another', async () => {
		const body = event();
		const bench = trigger({ authentication: 'platformSignature' });
		expect(await bench.call({ body, headers: ghl(body) })).toEqual(REFUSED);
		expect(await bench.hook('create')).toBe(true);
	});

	test.each([
		['Ed25519', ED25519_PEM, '5a2c1b2749d3efcc'],
		['RSA', RSA_PEM, '2f62045d413b1b77'],
	])("has HighLevel's %s key built in whole", (_name, text, fingerprint) => {
		const der = createPublicKey(text).export({ type: 'spki', format: 'der' });
		expect(createHash('sha256').update(der).digest('hex').slice(0, 16)).toBe(fingerprint);
	});

	test('lets in what HoopAI signed', async () => {
		const body = event();
		expect(await signed().call({ body, headers: ghl(body) })).toEqual(ACCEPTED);
	});

	const refused: Array<[string, (body: string) => { body: string | Buffer; headers: Record<string, string> }]> = [
		['no signature', (body) => ({ body, headers: {} })],
		['an empty one', (body) => ({ body, headers: { 'X-GHL-Signature': '' } })],
		['N/A', (body) => ({ body, headers: { 'X-GHL-Signature': 'N/A' } })],
		['the signature of another body', (body) => ({ body, headers: ghl(event()) })],
		['a body that was written again', (body) => ({ body: JSON.stringify(JSON.parse(body), null, 1), headers: ghl(body) })],
		['a body that was cut short', (body) => ({ body: body.slice(0, -1), headers: ghl(body) })],
		['a body with a space more', (body) => ({ body: `${body} `, headers: ghl(body) })],
		['no body', (body) => ({ body: '', headers: ghl(body) })],
		['the older signature alone', (body) => ({ body, headers: wh(body) })],
	];
	test.each(refused)('keeps out %s, and tells nothing', async (_what, forge) => {
		expect(await signed().call(forge(event()))).toEqual(REFUSED);
	});

	describe('of the older kind, where it is allowed', () => {
		const both = () => signed({ acceptOlderSignature: true, olderPublicKey: pem(older.publicKey) });

		test('counts when the newer is absent', async () => {
			const body = event();
			expect(await both().call({ body, headers: wh(body) })).toEqual(ACCEPTED);
		});

		test.each(['', 'N/A', 'AAAA'])('does not make up for a newer one of %p', async (value) => {
			const body = event();
			expect(await both().call({ body, headers: { ...wh(body), 'X-GHL-Signature': value } })).toEqual(REFUSED);
		});
	});

	test('with a key that is none keeps everything out, and is named on activation', async () => {
		const body = event();
		const bench = signed({ publicKey: 'not a key' });
		expect(await bench.call({ body, headers: ghl(body) })).toEqual(REFUSED);
		await expect(bench.hook('create')).rejects.toThrow("'Public Key' is not an Ed25519 public key");
	});
});

describe('the shared secret', () => {
	const secret = 'a secret, with spaces';
	const mac = (body: string, encoding: 'hex' | 'base64') => createHmac('sha256', secret).update(body).digest(encoding);
	const bench = (more: INodeParameters = {}, webhookSecret = secret) =>
		trigger({ authentication: 'sharedSecret', ...more }, undefined, webhookSecret);

	test.each(['hex', 'base64'] as const)('signs in %s, with or without sha256=', async (encoding) => {
		for (const prefix of ['', 'sha256=']) {
			const body = event();
			expect(await bench().call({ body, headers: { 'x-wl-signature': prefix + mac(body, encoding) } })).toEqual(ACCEPTED);
		}
	});

	test.each(['X-Hook-Signature', 'X-WL-Signature'])('comes under %s', async (signatureHeader) => {
		const body = event();
		const call = { body, headers: { [signatureHeader]: mac(body, 'hex') } };
		expect(await bench({ signatureHeader }).call(call)).toEqual(ACCEPTED);
	});

	test('comes under a header of one’s own, and then under no other', async () => {
		const body = event();
		const own = bench({ signatureHeader: 'other', customSignatureHeader: 'X-Mine' });
		expect(await own.call({ body, headers: { 'X-WL-Signature': mac(body, 'hex') } })).toEqual(REFUSED);
		expect(await own.call({ body, headers: { 'X-Mine': mac(body, 'hex') } })).toEqual(ACCEPTED);
	});

	test.each([
		['', 'is empty'],
		['  ', 'is empty'],
		['two\nlines', 'has a line break'],
		['schlüssel', 'has a line break or another character'],
	])('that is %j lets nobody in', async (unusable, words) => {
		const body = event();
		const open = bench({}, unusable);
		for (const key of [unusable, unusable.trim(), '']) {
			const headers = { 'x-wl-signature': createHmac('sha256', key).update(body).digest('hex') };
			expect(await open.call({ body, headers })).toEqual(REFUSED);
		}
		await expect(open.hook('create')).rejects.toThrow(`The credential's 'Webhook Secret' ${words}`);
		expect(open.log.join()).toContain("'Webhook Secret'");
	});

	test('that was pasted with a line break at its end is taken without it', async () => {
		const body = event();
		expect(await bench({}, `${secret}\n`).call({ body, headers: { 'x-wl-signature': mac(body, 'hex') } })).toEqual(ACCEPTED);
	});
});

describe('the secret header', () => {
	const bench = (secret: string) => trigger({ authentication: 'secretHeader', headerName: 'X-Secret' }, undefined, secret);

	test('that is empty lets nobody in', async () => {
		expect(await bench('').call({ body: event(), headers: { 'x-secret': '' } })).toEqual(REFUSED);
		await expect(bench('').hook('create')).rejects.toThrow("The credential's 'Webhook Secret' is empty");
	});

	test('lets in who knows it', async () => {
		expect(await bench('open sesame').call({ body: event(), headers: { 'x-secret': 'open sesame' } })).toEqual(ACCEPTED);
	});

	test.each([{}, { 'x-secret': '' }, { 'x-secret': 'open' }, { 'x-secret': 'open sesame!' }, { 'x-other': 'open sesame' }])(
		'keeps out %p',
		async (headers) => {
			expect(await bench('open sesame').call({ body: event(), headers: headers as Record<string, string> })).toEqual(REFUSED);
		},
	);

	test('is in no log and no answer', async () => {
		const trying = bench('open sesame');
		await trying.call({ body: event(), headers: { 'x-secret': 'shut' } });
		expect(trying.log.join()).toMatch(/refused a delivery with 401/);
		expect(trying.log.join()).not.toMatch(/sesame|shut/);
	});
});

test('a way to authenticate that is not known lets nobody in', async () => {
	expect(await trigger({ authentication: 'trustMe' }).call({ body: event() })).toEqual(REFUSED);
});

describe('a body', () => {
	test.each(['', 'x', '[]', 'null', '"text"', 'event=InboundMessage', `{"a":${'['.repeat(70)}${']'.repeat(70)}}`])(
		'of %p is answered 400',
		async (body) => expect(await trigger().call({ body })).toEqual(UNREADABLE),
	);

	test('that n8n cannot read is answered 400', async () => {
		expect(await trigger().call({ body: event(), unreadable: true })).toEqual(UNREADABLE);
	});

	test('that nobody signed is not even parsed', async () => {
		expect(await signed().call({ body: 'x' })).toEqual(REFUSED);
	});

	test('is left for the node to read, whatever options are set', () => {
		expect(filledIn(new HoopAiTrigger(), { events: ['*'] }).options).toEqual({ binaryData: true });
	});
});

describe('a repetition', () => {
	test('by webhookId is answered 200 and starts nothing', async () => {
		const bench = trigger();
		expect(await bench.call({ body: event({ webhookId: 'same' }) })).toEqual(ACCEPTED);
		expect(await bench.call({ body: event({ webhookId: 'same', body: 'other' }) })).toEqual(PASSED_OVER);
		expect(await bench.call({ body: event() })).toEqual(ACCEPTED);
	});

	test('of a body without an id starts nothing either', async () => {
		const bench = trigger();
		const body = event({ webhookId: undefined });
		expect(await bench.call({ body })).toEqual(ACCEPTED);
		expect(await bench.call({ body })).toEqual(PASSED_OVER);
	});

	test('at the same moment starts one execution', async () => {
		const bench = trigger();
		const body = event();
		const answers = await Promise.all(Array.from({ length: 20 }, async () => await bench.call({ body })));
		expect(answers.filter(({ item }) => item)).toHaveLength(1);
		expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
	});

	test('after a restart of n8n starts nothing', async () => {
		const bench = trigger();
		const bodies = [event(), event(), event()];
		for (const body of bodies) expect(await bench.call({ body })).toEqual(ACCEPTED);
		await bench.hook('delete');
		for (const body of bodies) expect(await bench.call({ body })).toEqual(PASSED_OVER);
	});

	test('of what a filter kept out is no repetition', async () => {
		const [body, workflowId] = [event(), 'filtered-first'];
		expect(await trigger({ events: ['OutboundMessage'] }, workflowId).call({ body })).toEqual(PASSED_OVER);
		expect(await trigger({}, workflowId).call({ body })).toEqual(ACCEPTED);
	});

	test('is welcome while the editor listens', async () => {
		const bench = trigger();
		const body = event();
		expect(await bench.call({ body, mode: 'manual' })).toEqual(ACCEPTED);
		expect(await bench.call({ body, mode: 'manual' })).toEqual(ACCEPTED);
		expect(await bench.call({ body })).toEqual(ACCEPTED);
		expect(Object.keys(bench.saved)).toHaveLength(1);
	});
});

describe('age', () => {
	const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

	test('may be two hours, for the platform tries for more than one', async () => {
		const bench = trigger();
		expect(await bench.call({ body: event({ timestamp: ago(119) }) })).toEqual(ACCEPTED);
		expect(await bench.call({ body: event({ timestamp: ago(121) }) })).toEqual(REFUSED);
	});

	test('may be set', async () => {
		const bench = trigger({ additionalOptions: { maximumAge: 5 } });
		expect(await bench.call({ body: event({ timestamp: ago(4) }) })).toEqual(ACCEPTED);
		expect(await bench.call({ body: event({ timestamp: ago(6) }) })).toEqual(REFUSED);
	});

	test('counts under data too', async () => {
		const body = JSON.stringify({ data: { type: 'InboundMessage', timestamp: ago(121) } });
		expect(await trigger().call({ body })).toEqual(REFUSED);
	});

	test('has to be told only where that is strict', async () => {
		const body = event({ timestamp: undefined });
		expect(await trigger({ additionalOptions: { strict: true } }).call({ body })).toEqual(REFUSED);
		expect(await trigger().call({ body })).toEqual(ACCEPTED);
	});
});

describe('filters', () => {
	const answer = async (parameters: INodeParameters, members: IDataObject) =>
		(await trigger(parameters).call({ body: event(members) })).item ? 'starts' : 'nothing';
	const by = (filters: IDataObject) => ({ filters: filters as INodeParameters });

	test.each<[string, INodeParameters, IDataObject, 'starts' | 'nothing']>([
		['chosen events', { events: ['InboundMessage'] }, {}, 'starts'],
		['other events', { events: ['OutboundMessage', 'BotStatusChanged'] }, {}, 'nothing'],
		['unknown events', { events: ['InboundMessage'] }, { type: 'ContactCreate' }, 'nothing'],
		['unknown events among all', { events: ['*'] }, { type: 'ContactCreate' }, 'starts'],
		['a location', by({ locationIds: 'location-2, location-1' }), {}, 'starts'],
		['another location', by({ locationIds: 'location-2' }), {}, 'nothing'],
		['a location that is not said', by({ locationIds: 'location-1' }), { locationId: undefined }, 'nothing'],
		['a bot', by({ botIds: 'bot-1' }), { botId: 'bot-1' }, 'starts'],
		['a voice agent', by({ botIds: 'bot-1,agent-1' }), { agentId: 'agent-1' }, 'starts'],
		['a bot by its own event', by({ botIds: 'bot-1' }), { type: 'BotStatusChanged', id: 'bot-1' }, 'starts'],
		['another bot', by({ botIds: 'bot-1' }), { botId: 'bot-2' }, 'nothing'],
		['a channel', by({ channels: ['SMS'] }), {}, 'starts'],
		['a channel by its type', by({ channels: ['Live_Chat'] }), { messageType: 'TYPE_LIVE_CHAT' }, 'starts'],
		['a channel by its name', by({ channels: ['Live_Chat'] }), { messageType: 'Live Chat' }, 'starts'],
		['another channel', by({ channels: ['WhatsApp', 'Email'] }), {}, 'nothing'],
		['the channel of calls', by({ channels: ['Call'] }), { type: 'VoiceCallCompleted', messageType: undefined }, 'starts'],
		['a direction', by({ direction: 'inbound' }), {}, 'starts'],
		['another direction', by({ direction: 'outbound' }), {}, 'nothing'],
		['a direction by the event', by({ direction: 'outbound' }), { type: 'OutboundMessage', direction: undefined }, 'starts'],
		['a direction against the event', by({ direction: 'inbound' }), { type: 'OutboundMessage', direction: 'inbound' }, 'starts'],
		['everything that is asked for', by({ direction: 'inbound', channels: ['SMS'], locationIds: 'location-1' }), {}, 'starts'],
		['not only part of it', by({ direction: 'inbound', channels: ['Email'], locationIds: 'location-1' }), {}, 'nothing'],
	])('let through %s', async (_what, parameters, members, expected) => {
		expect(await answer(parameters, members)).toBe(expected);
	});

	test.each(['OutboundMessage', 'ConversationBotMessage'])('stop %s from the account itself from going round', async (type) => {
		const guard = { additionalOptions: { ignoreOwnMessages: true } };
		expect(await answer(guard, { type, source: 'api' })).toBe('nothing');
		expect(await answer(guard, { type, source: 'app' })).toBe('nothing');
		expect(await answer(guard, { type, source: 'workflow' })).toBe('starts');
		expect(await answer(guard, { type: 'InboundMessage', source: 'app' })).toBe('starts');
		expect(await answer({}, { type, source: 'api' })).toBe('starts');
	});
});

describe('activation', () => {
	test('reads one conversation with the credential, and registers nothing', async () => {
		expect(await trigger().hook('checkExists')).toBe(false);
		expect(await trigger().hook('create')).toBe(true);
		expect(hoopAi.journal().map(({ method, path, query }) => [method, path, query])).toEqual([
			['GET', '/conversations/search', { locationId: hoopAi.sandbox.locationId, limit: '1' }],
		]);
	});

	test.each<[string, IDataObject, RegExp]>([
		['token', { accessToken: 'wrong' }, /does not accept the Access Token/],
		['location', { locationId: 'somewhere' }, /no access to this location/],
		['Version', { version: '1999-01-01' }, /Version/],
		['Base URL', { baseUrl: 'http://127.0.0.1:9' }, /could not be reached/],
	])('says what is wrong with the %s', async (_what, changes, words) => {
		const bench = publish({
			node: new HoopAiTrigger(),
			credentialType: new HoopAiApi(),
			credential: hoopAi.credential(changes as Record<string, string>),
			parameters: { events: ['*'], authentication: 'none' },
		});
		await expect(bench.hook('create')).rejects.toThrow(words);
	}, 20_000);

	test.each(['init', 'leadershipChange'] as const)('asks nobody when n8n starts again (%s)', async (mode) => {
		expect(await trigger().hook('checkExists', mode)).toBe(true);
		expect(hoopAi.journal()).toEqual([]);
	});

	test('ends without asking anybody', async () => {
		expect(await trigger().hook('delete')).toBe(true);
		expect(hoopAi.journal()).toEqual([]);
	});
});
