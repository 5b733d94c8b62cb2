import type { INodeParameters } from 'n8n-workflow';

import type { Channel } from '../../../sandbox/achieveApex';
import { byId, useAchieveApex } from '../../support/achieveApex';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const apex = useAchieveApex();
const conversationId = byId(4711);

interface IdField {
	operation: string;
	/** As the form shows it. */
	parameter: string;
	form(id: string): INodeParameters;
}

const place = (operation: string, parameter: string, form: IdField['form']): IdField => ({ operation, parameter, form });
const operationOf = ({ operation }: IdField) => operation.split('.') as Operation;

const REQUIRED: IdField[] = [
	place('conversation.get', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('conversation.delete', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('conversation.update', 'Conversation', (id) => ({ conversationId: byId(id), updateFields: { unreadCount: 0 } })),
	place('conversation.bulkUpdate', 'Conversation IDs', (id) => ({ conversationIds: id })),
	place('conversation.bulkUpdate', 'View ID', (id) => ({ target: 'view', viewId: id })),
	place('conversation.bulkUpdate', 'Owner User ID', (id) => ({ action: 'assign', conversationIds: '1', assignedUserId: id })),
	place('conversation.bulkUpdate', 'Pipeline Stage ID', (id) => ({
		action: 'move',
		conversationIds: '1',
		pipelineId: '1',
		pipelineStageId: id,
	})),
	place('message.getMany', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('message.get', 'Message', (id) => ({ conversationId, messageId: byId(id) })),
	place('message.delete', 'Message', (id) => ({ channel: 'sms', messageId: byId(id) })),
	place('message.delete', 'Conversation', (id) => ({ conversationId: byId(id), messageId: byId('7') })),
	place('message.send', 'Conversation', (id) => ({ conversationId: byId(id), message: 'Hi' })),
	place('message.sendTemplate', 'Template', (id) => ({ conversationId, templateId: byId(id) })),
	place('file.upload', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('automation.run', 'Automation ID', (id) => ({ automationId: id, conversationId })),
	place('automation.run', 'Conversation', (id) => ({ automationId: '5', conversationId: byId(id) })),
	place('predefinedMessage.get', 'Predefined Message', (id) => ({ predefinedMessageId: byId(id) })),
	place('predefinedMessage.delete', 'Predefined Message', (id) => ({ predefinedMessageId: byId(id) })),
	place('predefinedMessage.update', 'Predefined Message', (id) => ({
		predefinedMessageId: byId(id),
		updateFields: { title: 'x' },
	})),
];

const FILTERS: Record<string, string> = {
	assignedUserId: 'Owner User ID',
	aiAssistantId: 'AI Assistant ID',
	pipelineId: 'Pipeline ID',
	pipelineStageId: 'Pipeline Stage ID',
	tagId: 'Tag ID',
	viewId: 'View ID',
};

const OPTIONAL: IdField[] = [
	...Object.entries(FILTERS).map(([name, parameter]) =>
		place('conversation.getMany', parameter, (id) => ({ filters: { [name]: id } })),
	),
	place('conversation.getMany', 'Organization', (id) => ({ options: { organizationId: byId(id) } })),
	place('conversation.update', 'Owner User ID', (id) => ({ conversationId, updateFields: { assignedUserId: id } })),
];

describe('an id', () => {
	const bad = ['../contacts', 'a/b', '..', '1?x=1', '1 2', 'é', '12#'];

	test.each([...REQUIRED, ...OPTIONAL].flatMap((one) => bad.map((id) => ({ ...one, id }))))(
		'$operation, $parameter: "$id" is refused before anything is sent',
		async ({ id, ...one }) => await expectRefusal(apex, operationOf(one), one.form(id), one.parameter),
	);

	// What is left blank in the form n8n refuses by itself.
	const blank = ['={{ $json.nothing }}', '={{ "  " }}'];

	test.each(REQUIRED.flatMap((one) => blank.map((id) => ({ ...one, id }))))(
		'$operation, $parameter: nothing ($id) is refused before anything is sent',
		async ({ id, ...one }) => await expectRefusal(apex, operationOf(one), one.form(id), one.parameter),
	);

	test.each([...REQUIRED, ...OPTIONAL].filter(({ parameter }) => !['Message', 'AI Assistant ID'].includes(parameter)))(
		'$operation, $parameter: is a number',
		async (one) => await expectRefusal(apex, operationOf(one), one.form('abc123'), one.parameter),
	);

	test('that an expression gives for one item only', async () => {
		const items = [{ json: { id: 4002 } }, { json: { id: 4006 } }, { json: {} }];
		const parameters = { conversationId: byId('={{ $json.id }}') };
		await expectRefusal(apex, ['conversation', 'get'], parameters, 'Conversation', { items, item: 2 });
	});

	test('a filter that an expression leaves empty does not widen the list', async () => {
		const parameters = { filters: { assignedUserId: '={{ $json.owner }}' } };
		await expectRefusal(apex, ['conversation', 'getMany'], parameters, 'Owner User ID');
	});
});

describe('a list', () => {
	test.each(['0', '-1', '1.5', 'many'])('Limit %s is refused', async (limit) => {
		await expectRefusal(apex, ['conversation', 'getMany'], { limit }, 'Limit');
	});

	test('never asks for more than 50 at once, however many are wanted', async () => {
		apex.sandbox.control.reset({ seed: { bulkConversations: 130 } });
		const { json } = await apex.run('conversation', 'getMany', { limit: 120 });
		expect(json).toHaveLength(120);
		expect(apex.journal().map(({ query }) => [query.$skip, query.$limit])).toEqual([
			[undefined, '50'],
			['50', '50'],
			['100', '50'],
		]);
	});

	test.each([51, 0, 'all'])('an automation gets to see 50 messages at most, not %s', async (messageCount) => {
		const parameters = { automationId: '5', conversationId, options: { messageCount } };
		await expectRefusal(apex, ['automation', 'run'], parameters, 'Messages');
	});

	test.each(['2026-13-01', '31.01.2026', 'yesterday'])('created after %s is refused', async (createdAfter) => {
		await expectRefusal(apex, ['conversation', 'getMany'], { filters: { createdAfter } }, 'Created After');
	});

	test('a range that ends before it starts is refused', async () => {
		const filters = { createdAfter: '2026-02-01', createdBefore: '2026-01-01' };
		await expectRefusal(apex, ['conversation', 'getMany'], { filters }, 'Created Before');
	});

	test('a search in messages for less than three characters is refused', async () => {
		await expectRefusal(apex, ['conversation', 'getMany'], { filters: { messageSearchTerm: 'hi' } }, 'Message Text');
	});

	test.each([
		[{ unassignedOnly: true, assignedUserId: '7' }, 'Unassigned Only'],
		[{ withoutAiOnly: true, aiAssistantId: '3' }, 'Without AI Assistant Only'],
	])('filters that contradict each other are refused', async (filters, parameter) => {
		await expectRefusal(apex, ['conversation', 'getMany'], { filters }, parameter);
	});
});

describe('a bulk action', () => {
	const BULK: Operation = ['conversation', 'bulkUpdate'];
	const change = { action: 'update_status', status: 'closed' };

	test.each([
		[{ target: 'ids', conversationIds: '1' }, { view_id: 6 }],
		[{ target: 'ids', conversationIds: '1' }, { filter: { organization_id: 12, status: 'open' } }],
		[{ target: 'view', viewId: '6' }, { conversation_ids: [1] }],
		[{ target: 'filter', filters: { status: 'open' } }, { view_id: 6, conversation_ids: [1] }],
	])('with two targets is refused: %j and %j', async (target, extra) => {
		const parameters = { ...change, ...target, options: { additionalBodyFields: JSON.stringify(extra) } };
		await expectRefusal(apex, BULK, parameters, 'Conversations');
	});

	test('without any is refused', async () => {
		const options = { additionalBodyFields: '{ "conversation_ids": null }' };
		await expectRefusal(apex, BULK, { ...change, conversationIds: '1', options }, 'Conversations');
	});

	test.each([undefined, {}])('on a filter that lets everything through is refused', async (filters) => {
		await expectRefusal(apex, BULK, { ...change, target: 'filter', ...(filters ? { filters } : {}) }, 'Filters');
	});

	test('of something that cannot be done is refused', async () => {
		await expectRefusal(apex, BULK, { action: 'delete', conversationIds: '1' }, 'Change');
	});
});

describe('a channel', () => {
	const message = { conversationId: byId(4002), message: 'Hi' };

	test.each(['email', 'WhatsApp', 'fax'])('"%s" is none', async (channel) => {
		await expectRefusal(apex, ['message', 'send'], { ...message, channel }, 'Channel');
		await expectRefusal(apex, ['message', 'getMany'], { ...message, channel }, 'Channel');
	});

	test.each(['sms', 'playground'])('a note on %s is refused before anything is sent', async (channel) => {
		await expectRefusal(apex, ['message', 'send'], { ...message, channel, messageType: 'note' }, 'Message Type');
	});

	test.each(['sms', 'playground'] as Channel[])('a note in a conversation that turns out to be on %s is refused', async (channel) => {
		const { id } = apex.on(channel);
		const parameters = { conversationId: byId(id), message: 'Hi', messageType: 'note' };
		const asked = [`GET /conversations/${id}`];
		await expectRefusal(apex, ['message', 'send'], parameters, 'Message Type', { asked });
	});

	test('that the conversation does not have is refused, and named', async () => {
		const { id } = apex.on('whatsapp');
		const parameters = { conversationId: byId(id), channel: 'sms', message: 'Hi' };
		const asked = [`GET /conversations/${id}`];
		await expectRefusal(apex, ['message', 'send'], parameters, 'Channel', { asked });
		apex.sandbox.control.clearJournal();
		const { error } = await apex.run('message', 'send', parameters);
		expect(error?.message).toContain('is SMS, but the conversation is on WhatsApp');
	});

	test('a template into a conversation that is not on WhatsApp is refused', async () => {
		const { id } = apex.on('instagram');
		const parameters = { conversationId: byId(id), templateId: byId(31) };
		const asked = [`GET /conversations/${id}`];
		await expectRefusal(apex, ['message', 'sendTemplate'], parameters, 'Channel', { asked });
	});
});

describe('nothing to send', () => {
	test.each(['', '  ', '\n'])('a message of "%s" is refused', async (message) => {
		await expectRefusal(apex, ['message', 'send'], { conversationId, message }, 'Message');
		await expectRefusal(apex, ['message', 'send'], { conversationId, message, messageType: 'note' }, 'Message');
	});

	test('a file that the item does not have is refused', async () => {
		const parameters = { conversationId, messageType: 'media' };
		await expectRefusal(apex, ['message', 'send'], parameters, 'Input Data Field Name');
		await expectRefusal(apex, ['file', 'upload'], { conversationId }, 'Input Data Field Name');
	});

	test.each([
		['conversation', { conversationId }],
		['predefinedMessage', { predefinedMessageId: byId(8) }],
	])('an update of nothing in a %s is refused', async (resource, parameters) => {
		await expectRefusal(apex, [resource, 'update'], parameters, 'Update Fields');
	});

	test.each([
		[{ title: '={{ "" }}', content: 'x' }, 'Title'],
		[{ title: 'x', content: '={{ " " }}' }, 'Content'],
		[{ title: 'x', content: 'x', additionalFields: { media_url: 'menu.pdf' } }, 'Media URL'],
	])('a predefined message of %j is refused', async (parameters, parameter) => {
		await expectRefusal(apex, ['predefinedMessage', 'create'], parameters, parameter);
	});

	test.each([
		[{ removeOwner: true, assignedUserId: '7' }, 'Remove Owner'],
		[{ removeAiAssistant: true, aiAssistantId: '7' }, 'Remove AI Assistant'],
		[{ removeFromPipeline: true, pipelineStageId: '7' }, 'Remove From Pipeline'],
		[{ unreadCount: -1 }, 'Unread Count'],
		[{ aiContextCut: 'soon' }, 'AI Context Cut'],
		[{ status: 'snoozed' }, 'Status'],
	])('an update with %j is refused', async (updateFields, parameter) => {
		await expectRefusal(apex, ['conversation', 'update'], { conversationId, updateFields }, parameter);
	});
});

describe('JSON', () => {
	test.each(['{ "a": ', "{ 'a': 1 }", '[1]', '"a"', 'null'])('%s is no object of fields', async (additionalBodyFields) => {
		const parameters = { conversationId, message: 'Hi', options: { additionalBodyFields } };
		await expectRefusal(apex, ['message', 'send'], parameters, 'Additional Body Fields');
	});

	test.each(['[{ "type": ', '{ "type": "BODY" }', '"a"'])('%s is no list of components', async (components) => {
		const parameters = { conversationId, templateId: byId(31), components };
		await expectRefusal(apex, ['message', 'sendTemplate'], parameters, 'Components');
	});
});
