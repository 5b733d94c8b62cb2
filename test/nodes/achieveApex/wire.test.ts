import type { INodeParameters } from 'n8n-workflow';

import type { Channel } from '../../../sandbox/achieveApex';
import { byId, useAchieveApex } from '../../support/achieveApex';

const apex = useAchieveApex();

/** One form, filled in, and the request that it must become, as the documentation has it. */
interface WireCase {
	operation: [resource: string, operation: string];
	form: string;
	parameters?(): INodeParameters;
	/** Method and path. */
	sends(): string;
	/** The query string, decoded, in its order. */
	query?(): string[];
	body?(): unknown;
	/** Requests before it, such as the one for the conversation. */
	before?: number;
}

const idOn = (channel: Channel) => apex.on(channel).id;
const conversationId = (channel: Channel) => byId(idOn(channel));
const newest = (channel: Channel) => {
	const messages = apex.sandbox.control
		.state()
		.messages.filter((one) => one.conversation_id === idOn(channel));
	const last = messages[messages.length - 1];
	return String(last._id ?? last.id);
};

const MARCH = '2026-03-01T00:00:00.000Z';
const APRIL = '2026-04-01T00:00:00.000Z';

const conversations: WireCase[] = [
	{
		operation: ['conversation', 'getMany'],
		form: 'as it opens',
		sends: () => 'GET /conversations',
		query: () => ['organization_id=12', '$sort[last_interaction_at]=-1', '$limit=50'],
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'with every filter, oldest first',
		parameters: () => ({
			limit: 7,
			filters: {
				aiAssistantId: '3',
				assignedUserId: '7',
				channel: 'whatsapp',
				createdAfter: MARCH,
				createdBefore: APRIL,
				messageSearchTerm: 'bike',
				pipelineId: '1',
				pipelineStageId: '2',
				searchTerm: 'Nora',
				status: 'open',
				tagId: '21',
				unreadOnly: true,
				viewId: '6',
				waitingOnly: true,
			},
			options: { sortBy: 'created_at', sortDirection: 'asc', organizationId: byId(12) },
		}),
		sends: () => 'GET /conversations',
		query: () => [
			'organization_id=12',
			'status=open',
			'channel=whatsapp',
			'assigned_user_id=7',
			'assigned_ai_assistant_id=3',
			'pipeline_id=1',
			'pipeline_stage_id=2',
			'tag_id=21',
			'view_id=6',
			'unread_count[$gt]=0',
			'waitingResponseOnly=true',
			'searchTerm=Nora',
			'messageSearchTerm=bike',
			`created_at[$gte]=${MARCH}`,
			`created_at[$lte]=${APRIL}`,
			'$sort[created_at]=1',
			'$limit=7',
		],
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'what nobody has taken, without the playground',
		parameters: () => ({
			returnAll: true,
			filters: { channel: 'notPlayground', unassignedOnly: true, withoutAiOnly: true },
		}),
		sends: () => 'GET /conversations',
		query: () => [
			'organization_id=12',
			'channel[$ne]=playground',
			'assigned_user_id=null',
			'assigned_ai_assistant_id=null',
			'$sort[last_interaction_at]=-1',
			'$limit=50',
		],
	},
	{
		operation: ['conversation', 'get'],
		form: 'the only one there is',
		parameters: () => ({ conversationId: conversationId('whatsapp') }),
		sends: () => `GET /conversations/${idOn('whatsapp')}`,
		query: () => ['organization_id=12'],
	},
	{
		operation: ['conversation', 'update'],
		form: 'mark as read',
		parameters: () => ({ conversationId: conversationId('sms'), updateFields: { unreadCount: 0 } }),
		sends: () => `PATCH /conversations/${idOn('sms')}`,
		body: () => ({ unread_count: 0 }),
	},
	{
		operation: ['conversation', 'update'],
		form: 'everything set',
		parameters: () => ({
			conversationId: conversationId('sms'),
			updateFields: {
				aiAssistantId: 'assistant_a',
				aiAutoAssignmentDisabled: true,
				aiAutoAssignmentDisabledReason: 'Asked for a human',
				aiContextCut: MARCH,
				assignedUserId: 7,
				blocked: false,
				pipelineId: '1',
				pipelineStageId: '2',
				status: 'closed',
			},
		}),
		sends: () => `PATCH /conversations/${idOn('sms')}`,
		body: () => ({
			status: 'closed',
			assigned_user_id: 7,
			assigned_ai_assistant_id: 'assistant_a',
			pipeline_id: 1,
			pipeline_stage_id: 2,
			ai_context_cut: MARCH,
			ai_auto_assignment_disabled: true,
			ai_auto_assignment_disabled_reason: 'Asked for a human',
			blocked: false,
		}),
	},
	{
		operation: ['conversation', 'update'],
		form: 'everything taken away',
		parameters: () => ({
			conversationId: conversationId('sms'),
			updateFields: { removeOwner: true, removeAiAssistant: true, removeFromPipeline: true },
		}),
		sends: () => `PATCH /conversations/${idOn('sms')}`,
		body: () => ({
			assigned_user_id: null,
			assigned_ai_assistant_id: null,
			pipeline_id: null,
			pipeline_stage_id: null,
		}),
	},
	{
		operation: ['conversation', 'delete'],
		form: 'the only one there is',
		parameters: () => ({ conversationId: conversationId('sms') }),
		sends: () => `DELETE /conversations/${idOn('sms')}`,
	},
	{
		operation: ['conversation', 'bulkUpdate'],
		form: 'status, by ID',
		parameters: () => ({
			action: 'update_status',
			target: 'ids',
			conversationIds: `${idOn('sms')}, ${idOn('whatsapp')}`,
			status: 'closed',
		}),
		sends: () => 'POST /conversations-bulk-actions',
		body: () => ({ action: 'update_status', conversation_ids: [idOn('sms'), idOn('whatsapp')], status: 'closed' }),
	},
	{
		operation: ['conversation', 'bulkUpdate'],
		form: 'stage, of a view',
		parameters: () => ({ action: 'move', target: 'view', viewId: '6', pipelineId: '1', pipelineStageId: '2' }),
		sends: () => 'POST /conversations-bulk-actions',
		body: () => ({ action: 'move', view_id: 6, pipeline_id: 1, pipeline_stage_id: 2 }),
	},
	{
		operation: ['conversation', 'bulkUpdate'],
		form: 'owner, by filter',
		parameters: () => ({
			action: 'assign',
			target: 'filter',
			filters: { channel: 'sms', status: 'open', pipelineId: '1', pipelineStageId: '2' },
			assignedUserId: '7',
		}),
		sends: () => 'POST /conversations-bulk-actions',
		body: () => ({
			action: 'assign',
			filter: { organization_id: 12, channel: 'sms', pipeline_id: 1, pipeline_stage_id: 2, status: 'open' },
			assigned_user_id: 7,
		}),
	},
	{
		operation: ['conversation', 'bulkUpdate'],
		form: 'no AI assistant any more',
		parameters: () => ({
			action: 'assign_ai_assistant',
			target: 'ids',
			conversationIds: [idOn('instagram')],
			unassign: true,
		}),
		sends: () => 'POST /conversations-bulk-actions',
		body: () => ({
			action: 'assign_ai_assistant',
			conversation_ids: [idOn('instagram')],
			assigned_ai_assistant_id: null,
		}),
	},
];

const CHANNELS: Channel[] = ['whatsapp', 'instagram', 'messenger', 'webchat', 'sms', 'playground'];
const TRANSFORMED: Channel[] = ['whatsapp', 'instagram', 'messenger', 'webchat'];

const messages: WireCase[] = [
	...CHANNELS.flatMap((channel): WireCase[] => [
		{
			operation: ['message', 'getMany'],
			form: `${channel}, read off the conversation`,
			parameters: () => ({ conversationId: conversationId(channel) }),
			before: 1,
			sends: () => `GET /conversation-messages-${channel}`,
			query: () => [`conversation_id=${idOn(channel)}`, '$sort[created_at]=-1', '$limit=50'],
		},
		{
			operation: ['message', 'get'],
			form: `${channel}, chosen`,
			parameters: () => ({ channel, messageId: byId(newest(channel)) }),
			sends: () => `GET /conversation-messages-${channel}/${newest(channel)}`,
		},
		{
			operation: ['message', 'delete'],
			form: `${channel}, read off the conversation`,
			parameters: () => ({ conversationId: conversationId(channel), messageId: byId(newest(channel)) }),
			before: 1,
			sends: () => `DELETE /conversation-messages-${channel}/${newest(channel)}`,
		},
	]),
	{
		operation: ['message', 'getMany'],
		form: 'without reactions, oldest first, on a chosen channel',
		parameters: () => ({
			channel: 'whatsapp',
			conversationId: conversationId('whatsapp'),
			returnAll: true,
			filters: { withoutReactions: true },
			options: { sortDirection: 'asc' },
		}),
		sends: () => 'GET /conversation-messages-whatsapp',
		query: () => [
			`conversation_id=${idOn('whatsapp')}`,
			'message_type[$ne]=reaction',
			'$sort[created_at]=1',
			'$limit=50',
		],
	},
	...TRANSFORMED.flatMap((channel): WireCase[] =>
		['text', 'note'].map((messageType) => ({
			operation: ['message', 'send'],
			form: `a ${messageType} on ${channel}`,
			parameters: () => ({ conversationId: conversationId(channel), messageType, message: 'Hi' }),
			before: 1,
			sends: () => `POST /conversation-messages-transform-outgoing-${channel}`,
			body: () => ({ conversation_id: idOn(channel), message_text: 'Hi', message_type: messageType }),
		})),
	),
	{
		operation: ['message', 'send'],
		form: 'SMS, with what the documentation may still hide',
		parameters: () => ({
			channel: 'sms',
			conversationId: conversationId('sms'),
			message: 'Hi',
			options: { additionalBodyFields: '{ "media_urls": ["https://example.com/a.png"] }' },
		}),
		before: 1,
		sends: () => 'POST /conversation-messages-sms',
		body: () => ({ conversation_id: idOn('sms'), message_text: 'Hi', media_urls: ['https://example.com/a.png'] }),
	},
	{
		operation: ['message', 'send'],
		form: 'in the playground',
		parameters: () => ({ conversationId: conversationId('playground'), message: 'Hi' }),
		before: 1,
		sends: () => 'POST /conversation-messages-playground',
		body: () => ({
			conversation_id: idOn('playground'),
			organization_id: 12,
			contact_id: apex.on('playground').contact_id,
			message_text: 'Hi',
		}),
	},
	{
		operation: ['message', 'sendTemplate'],
		form: 'with its variables filled in',
		parameters: () => ({
			conversationId: conversationId('whatsapp'),
			templateId: byId(32),
			components: '[{ "type": "BODY", "text": "See you on Friday." }]',
		}),
		before: 1,
		sends: () => 'POST /conversation-messages-transform-outgoing-whatsapp',
		body: () => ({
			conversation_id: idOn('whatsapp'),
			whatsapp_template_id: 32,
			components: [{ type: 'BODY', text: 'See you on Friday.' }],
		}),
	},
	{
		operation: ['message', 'sendTemplate'],
		form: 'as it is',
		parameters: () => ({ conversationId: conversationId('whatsapp'), templateId: byId(31) }),
		before: 2,
		sends: () => 'POST /conversation-messages-transform-outgoing-whatsapp',
		body: () => ({
			conversation_id: idOn('whatsapp'),
			whatsapp_template_id: 31,
			components: [{ type: 'BODY', text: 'Your order is ready to be picked up.' }],
		}),
	},
];

const REPLIES = '/conversation-predefined-messages';

const others: WireCase[] = [
	{
		operation: ['predefinedMessage', 'getMany'],
		form: 'as it opens',
		sends: () => `GET ${REPLIES}`,
		query: () => ['organization_id=12', '$sort[title]=1', '$limit=50'],
	},
	{
		operation: ['predefinedMessage', 'get'],
		form: 'the only one there is',
		parameters: () => ({ predefinedMessageId: byId(8) }),
		sends: () => `GET ${REPLIES}/8`,
	},
	{
		operation: ['predefinedMessage', 'create'],
		form: 'a text',
		parameters: () => ({ title: 'Thanks', content: 'Thank you!' }),
		sends: () => `POST ${REPLIES}`,
		body: () => ({ organization_id: 12, title: 'Thanks', content: 'Thank you!', message_type: 'text' }),
	},
	{
		operation: ['predefinedMessage', 'create'],
		form: 'a file',
		parameters: () => ({
			title: 'Menu',
			content: 'Our menu',
			additionalFields: {
				message_type: 'document',
				media_url: 'https://example.com/menu.pdf',
				filename: 'menu.pdf',
				mime_type: 'application/pdf',
			},
		}),
		sends: () => `POST ${REPLIES}`,
		body: () => ({
			organization_id: 12,
			title: 'Menu',
			content: 'Our menu',
			message_type: 'document',
			media_url: 'https://example.com/menu.pdf',
			filename: 'menu.pdf',
			mime_type: 'application/pdf',
		}),
	},
	{
		operation: ['predefinedMessage', 'update'],
		form: 'the text',
		parameters: () => ({ predefinedMessageId: byId(8), updateFields: { content: 'Closed today' } }),
		sends: () => `PATCH ${REPLIES}/8`,
		body: () => ({ content: 'Closed today' }),
	},
	{
		operation: ['predefinedMessage', 'delete'],
		form: 'the only one there is',
		parameters: () => ({ predefinedMessageId: byId(8) }),
		sends: () => `DELETE ${REPLIES}/8`,
	},
];

test.each([...conversations, ...messages, ...others].map((one) => ({ ...one, name: one.operation.join('.') })))(
	'$name, $form',
	async ({ operation, parameters, sends, query, body, before = 0 }) => {
		const expected = { sends: sends(), query: query?.() ?? [], body: body?.() };

		const { error } = await apex.run(...operation, parameters?.());

		expect(error).toBeUndefined();
		const journal = apex.journal();
		expect(journal).toHaveLength(before + 1);
		const { method, path, url, headers, ...entry } = journal[before];
		const sent = decodeURIComponent(url.split('?')[1] ?? '').split('&').filter(Boolean);
		expect({ sends: `${method} ${path}`, query: sent, body: entry.body }).toEqual(expected);
		expect(entry.performed).toBe(true);
		for (const one of journal) {
			expect(one.headers['x-api-key']).toBe(apex.sandbox.apiKey);
			expect(one.headers.authorization).toBeUndefined();
			expect(one.headers['user-agent']).toBeTruthy();
			if (one.method === 'GET') expect(one.body).toBeUndefined();
		}
		if (expected.body) expect(headers['content-type']).toMatch(/^application\/json\b/);
	},
);

test('what goes before a message is the conversation, once for all items', async () => {
	const items = Array.from({ length: 5 }, () => ({ json: {} }));
	await apex.run('message', 'send', { conversationId: conversationId('sms'), message: 'Hi' }, { items });
	const asked = apex.journal().map(({ method, url }) => `${method} ${url}`);
	expect(asked[0]).toBe(`GET /conversations/${idOn('sms')}?organization_id=12`);
	expect(asked.slice(1)).toEqual(Array.from({ length: 5 }, () => 'POST /conversation-messages-sms'));
});
