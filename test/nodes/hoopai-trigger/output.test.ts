import { createHash } from 'node:crypto';
import type { IBinaryData, IDataObject } from 'n8n-workflow';

import { digestOf } from '../../support/binary';
import { event, useHoopAiTrigger } from '../../support/hoopai-trigger';

const { trigger } = useHoopAiTrigger();

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
