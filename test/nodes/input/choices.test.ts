import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const hoopAi = useHoopAi();

const contactId = byId('contact1');
const conversationId = byId('conversation1');
const messageId = byId('message1');
const botId = byId('bot1');

/** A menu of the form, filled in by an expression that gives what the menu does not have. */
const MENUS: Array<[operation: string, parameter: string, form: INodeParameters]> = [
	['conversation create', 'If One Exists', { contactId, ifExists: 'replace' }],
	['conversation getMany', 'Status', { filters: { status: 'archived' } }],
	['conversation search', 'Status', { filters: { status: 'UNREAD' } }],
	['conversation search', 'Last Message Action', { filters: { lastMessageAction: 'bot' } }],
	['conversation search', 'Last Message Direction', { filters: { lastMessageDirection: 'in' } }],
	['conversation search', 'Last Message Type', { filters: { lastMessageType: 'SMS' } }],
	['conversation search', 'Sort By', { options: { sortBy: 'name' } }],
	['conversation search', 'Sort Order', { options: { sort: 'down' } }],
	['message send', 'Channel', { channel: 'Fax', contactId, message: 'Hi' }],
	['message send', 'Channel', { channel: 'sms', contactId, message: 'Hi' }],
	['message send', 'Send To', { sendTo: 'group', contactId, message: 'Hi' }],
	[
		'message send',
		'Reply Mode',
		{ channel: 'Email', contactId, html: '<p>Hi</p>', additionalFields: { emailReplyMode: 'all' } },
	],
	['message addInbound', 'Channel', { type: 'TYPE_SMS', contactId, message: 'Hi' }],
	['message addInbound', 'Direction', { contactId, message: 'Hi', direction: 'sideways' }],
	['message addToConversation', 'Channel', { conversationId, message: 'Hi', additionalFields: { type: 'Fax' } }],
	['message getMany', 'Message Types', { conversationId, filters: { type: ['TYPE_SMS', 'TYPE_FAX'] } }],
	['message updateStatus', 'Status', { messageId, status: 'sent' }],
	['call logOutbound', 'Call Status', { conversationId, conversationProviderId: 'provider1', callStatus: 'ok' }],
	['bot setStatus', 'Status', { botId, status: 'paused' }],
	['bot create', 'Status', { name: 'Bot', additionalFields: { status: 'on' } }],
	['bot update', 'Status', { botId, updateFields: { status: 'ACTIVE' } }],
	['knowledge create', 'Type', { botId, type: 'file', title: 'A', content: 'B' }],
	['voiceCall getMany', 'Direction', { filters: { direction: 'both' } }],
];

test.each(MENUS)("%s: what '%s' does not have is refused before anything is sent", async (name, parameter, form) => {
	await expectRefusal(hoopAi, name.split(' ') as Operation, form, parameter);
});

const NUMBERS: typeof MENUS = [
	['bot create', 'Temperature', { name: 'Bot', additionalFields: { temperature: -0.1 } }],
	['bot create', 'Temperature', { name: 'Bot', additionalFields: { temperature: 2.1 } }],
	['bot update', 'Temperature', { botId, updateFields: { temperature: 'warm' } }],
	['bot create', 'Max Tokens', { name: 'Bot', additionalFields: { maxTokens: 0 } }],
	['bot update', 'Max Tokens', { botId, updateFields: { maxTokens: 1.5 } }],
	['conversation update', 'Unread Count', { conversationId, updateFields: { unreadCount: -1 } }],
	['conversation update', 'Unread Count', { conversationId, updateFields: { unreadCount: 'none' } }],
	['conversation search', 'Score Minimum', { filters: { scoreProfileMin: 'low' } }],
	['conversation search', 'Score Maximum', { filters: { scoreProfileMin: 50, scoreProfileMax: 10 } }],
	['conversation search', 'Items in Parallel', { options: { itemsInParallel: 0 } }],
];

test.each(NUMBERS)("%s: a number that is none for '%s' is refused before anything is sent", async (name, parameter, form) => {
	await expectRefusal(hoopAi, name.split(' ') as Operation, form, parameter);
});

const FLAGS: typeof MENUS = [
	['conversation update', 'Starred', { conversationId, updateFields: { starred: 'maybe' } }],
	['liveChat sendTyping', 'Is Typing', { conversationId, visitorId: 'visitor1', isTyping: 'soon' }],
	['message getMany', 'Return All', { conversationId, returnAll: 'please' }],
];

test.each(FLAGS)("%s: what is neither true nor false for '%s' is refused before anything is sent", async (name, parameter, form) => {
	await expectRefusal(hoopAi, name.split(' ') as Operation, form, parameter);
});

test('an operation that the resource does not have is refused', async () => {
	const { error } = await hoopAi.run('message', 'forward');
	expect(error?.message).toContain("'Operation'");
	expect(hoopAi.journal()).toEqual([]);
});
