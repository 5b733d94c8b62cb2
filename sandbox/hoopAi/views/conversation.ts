/** How a conversation looks on the wire: differently in each answer. */
import { conversationTypeNumber } from '../channels';
import type { Contact, Conversation } from '../model';
import { fullName, iso } from './format';

/** A row of a conversation search; `sort` is what the next page starts after. */
export function conversationRow(conversation: Conversation, contact: Contact | undefined, sort: number) {
	const name = contact ? fullName(contact) : '';
	return {
		id: conversation.id,
		locationId: conversation.locationId,
		contactId: conversation.contactId,
		fullName: name,
		contactName: name || contact?.companyName || '',
		companyName: contact?.companyName ?? null,
		email: contact?.email ?? null,
		phone: contact?.phone ?? null,
		tags: contact?.tags ?? [],
		type: conversation.type,
		unreadCount: conversation.unreadCount,
		starred: conversation.starred,
		inbox: conversation.inbox,
		assignedTo: conversation.assignedTo,
		followers: conversation.followers,
		lastMessageBody: conversation.lastMessageBody,
		lastMessageType: conversation.lastMessageType || undefined,
		lastMessageDate: conversation.lastMessageDate,
		lastMessageDirection: conversation.lastMessageDirection,
		lastOutboundMessageAction: conversation.lastMessageAction,
		lastManualMessageDate: conversation.lastManualMessageDate || null,
		dateAdded: conversation.dateAdded,
		dateUpdated: conversation.dateUpdated,
		sort: [sort],
	};
}

/** One conversation as it is read by its id, where its type is a number. */
export function conversationDetail(conversation: Conversation) {
	return {
		id: conversation.id,
		contactId: conversation.contactId,
		locationId: conversation.locationId,
		deleted: false,
		inbox: conversation.inbox,
		type: conversationTypeNumber(conversation.type),
		unreadCount: conversation.unreadCount,
		assignedTo: conversation.assignedTo,
		starred: conversation.starred,
	};
}

/** A conversation as its creation answers. */
export function createdConversation(conversation: Conversation) {
	return {
		id: conversation.id,
		dateUpdated: iso(conversation.dateUpdated),
		dateAdded: iso(conversation.dateAdded),
		deleted: false,
		contactId: conversation.contactId,
		locationId: conversation.locationId,
		lastMessageDate: iso(conversation.lastMessageDate),
		...(conversation.assignedTo && { assignedTo: conversation.assignedTo }),
	};
}

/** A conversation as its update answers. */
export function updatedConversation(conversation: Conversation) {
	return {
		id: conversation.id,
		locationId: conversation.locationId,
		contactId: conversation.contactId,
		assignedTo: conversation.assignedTo,
		userId: conversation.assignedTo,
		lastMessageBody: conversation.lastMessageBody,
		lastMessageDate: String(conversation.lastMessageDate),
		lastMessageType: conversation.lastMessageType,
		unreadCount: conversation.unreadCount,
		inbox: conversation.inbox,
		starred: conversation.starred,
		deleted: false,
	};
}

/** A conversation that a bot takes part in. */
export function aiConversation(conversation: Conversation, contact: Contact | undefined) {
	return {
		id: conversation.id,
		locationId: conversation.locationId,
		contactId: conversation.contactId,
		contactName: contact ? fullName(contact) : '',
		botId: conversation.botId,
		status: conversation.aiStatus,
		unreadCount: conversation.unreadCount,
		lastMessageBody: conversation.lastMessageBody,
		lastMessageType: conversation.lastMessageType,
		lastMessageDate: iso(conversation.lastMessageDate),
		dateAdded: iso(conversation.dateAdded),
	};
}
