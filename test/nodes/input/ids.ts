import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../support/hoopai';
import type { Operation } from './refusal';

/** A place of the form that takes an id. */
export interface IdField {
	operation: Operation;
	/** As the form shows it. */
	parameter: string;
	/** The form with this id in that place, and nothing else wrong with it. */
	form(id: string): INodeParameters;
}

const contactId = byId('contact1');
const conversationId = byId('conversation1');
const messageId = byId('message1');

const field = (operation: string, parameter: string, form: IdField['form']): IdField => ({
	operation: operation.split('.') as Operation,
	parameter,
	form,
});

/** Without these there is nobody and nothing to act on. */
export const REQUIRED_IDS: IdField[] = [
	field('conversation.create', 'Contact', (id) => ({ contactId: byId(id) })),
	field('conversation.delete', 'Conversation', (id) => ({ conversationId: byId(id) })),
	field('conversation.get', 'Conversation', (id) => ({ conversationId: byId(id) })),
	field('conversation.update', 'Conversation', (id) => ({
		conversationId: byId(id),
		updateFields: { unreadCount: 0 },
	})),
	field('message.send', 'Contact', (id) => ({ sendTo: 'contact', contactId: byId(id), message: 'Hi' })),
	field('message.send', 'Conversation', (id) => ({
		sendTo: 'conversation',
		conversationId: byId(id),
		message: 'Hi',
	})),
	field('message.addToConversation', 'Conversation', (id) => ({ conversationId: byId(id), message: 'Hi' })),
	field('message.addInbound', 'Contact', (id) => ({ addTo: 'contact', contactId: byId(id), message: 'Hi' })),
	field('message.addInbound', 'Conversation', (id) => ({
		addTo: 'conversation',
		conversationId: byId(id),
		message: 'Hi',
	})),
	field('message.cancelScheduled', 'Message', (id) => ({ messageId: byId(id) })),
	field('message.get', 'Message', (id) => ({ messageId: byId(id) })),
	field('message.getMany', 'Conversation', (id) => ({ conversationId: byId(id) })),
	field('message.updateStatus', 'Message', (id) => ({ messageId: byId(id), status: 'read' })),
	field('email.get', 'Email Message ID', (id) => ({ emailMessageId: id })),
	field('email.cancelScheduled', 'Email Message ID', (id) => ({ emailMessageId: id })),
	field('call.logOutbound', 'Conversation', (id) => ({
		conversationId: byId(id),
		conversationProviderId: 'provider1',
	})),
	field('call.logOutbound', 'Conversation Provider ID', (id) => ({ conversationId, conversationProviderId: id })),
	field('call.getRecording', 'Message', (id) => ({ messageId: byId(id) })),
	field('call.getTranscription', 'Message', (id) => ({ messageId: byId(id) })),
	field('call.downloadTranscription', 'Message', (id) => ({ messageId: byId(id) })),
	field('liveChat.sendTyping', 'Conversation', (id) => ({ conversationId: byId(id), visitorId: 'visitor1' })),
	field('liveChat.sendTyping', 'Visitor ID', (id) => ({ conversationId, visitorId: id })),
	field('bot.delete', 'Bot', (id) => ({ botId: byId(id) })),
	field('bot.get', 'Bot', (id) => ({ botId: byId(id) })),
	field('bot.setStatus', 'Bot', (id) => ({ botId: byId(id), status: 'draft' })),
	field('bot.update', 'Bot', (id) => ({ botId: byId(id), updateFields: { temperature: 1 } })),
	field('knowledge.create', 'Bot', (id) => ({ botId: byId(id), type: 'text', title: 'A', content: 'B' })),
	field('knowledge.delete', 'Bot', (id) => ({ botId: byId(id), entryId: byId('entry1') })),
	field('knowledge.delete', 'Entry', (id) => ({ botId: byId('bot1'), entryId: byId(id) })),
	field('knowledge.getMany', 'Bot', (id) => ({ botId: byId(id) })),
	field('voiceCall.getRecording', 'Voice Call', (id) => ({ callId: byId(id) })),
	field('voiceCall.getTranscript', 'Voice Call', (id) => ({ callId: byId(id) })),
];

/** These may be left out, but not be wrong. */
export const OPTIONAL_IDS: IdField[] = [
	field('conversation.getMany', 'Bot', (id) => ({ filters: { botId: byId(id) } })),
	field('conversation.getMany', 'Contact', (id) => ({ filters: { contactId: byId(id) } })),
	field('conversation.search', 'Contact', (id) => ({ filters: { contactId: byId(id) } })),
	field('conversation.search', 'Conversation ID', (id) => ({ filters: { id } })),
	field('conversation.search', 'Score Profile ID', (id) => ({ filters: { scoreProfile: id } })),
	field('conversation.search', 'Sort Score Profile ID', (id) => ({ options: { sortScoreProfile: id } })),
	field('conversation.search', 'Location ID', (id) => ({ options: { locationId: id } })),
	field('conversation.delete', 'Location ID', (id) => ({ conversationId, options: { locationId: id } })),
	...Object.entries({
		appointmentId: 'Appointment ID',
		conversationProviderId: 'Conversation Provider ID',
		replyMessageId: 'Reply to Message ID',
		templateId: 'Template ID',
	}).map(([name, parameter]) =>
		field('message.send', parameter, (id) => ({ contactId, message: 'Hi', additionalFields: { [name]: id } })),
	),
	field('message.send', 'Thread ID', (id) => ({
		channel: 'Email',
		contactId,
		html: '<p>Hi</p>',
		additionalFields: { threadId: id },
	})),
	field('message.addInbound', 'Conversation Provider ID', (id) => ({
		contactId,
		message: 'Hi',
		additionalFields: { conversationProviderId: id },
	})),
	field('message.addInbound', 'Email Message ID', (id) => ({
		type: 'Email',
		contactId,
		html: '<p>Hi</p>',
		additionalFields: { emailMessageId: id },
	})),
	field('message.updateStatus', 'Email Message ID', (id) => ({
		messageId,
		additionalFields: { emailMessageId: id },
	})),
	field('voiceCall.getMany', 'Agent ID', (id) => ({ filters: { agentId: id } })),
	field('call.getRecording', 'Location ID', (id) => ({ messageId, options: { locationId: id } })),
	field('message.get', 'Location ID', (id) => ({ messageId, options: { locationId: id } })),
];
