/** How messages and emails look on the wire. */
import { isScheduled } from '../messaging';
import type { EmailMessage, Message } from '../model';
import { iso } from './format';

/** A message in a list. The text of an email is not in it: its email ids lead there. */
export function messageRow(message: Message) {
	return {
		id: message.id,
		type: message.type,
		messageType: message.messageType,
		locationId: message.locationId,
		contactId: message.contactId,
		conversationId: message.conversationId,
		dateAdded: iso(message.dateAdded),
		...(message.emailIds.length === 0 && { body: message.body }),
		direction: message.direction,
		status: isScheduled(message) ? 'scheduled' : message.status,
		contentType: message.contentType,
		attachments: message.attachments,
		...metaOf(message),
		source: message.source,
		...(message.userId && { userId: message.userId }),
		...(message.conversationProviderId && { conversationProviderId: message.conversationProviderId }),
	};
}

function metaOf({ emailIds, call }: Message) {
	if (emailIds.length > 0) return { meta: { email: { messageIds: emailIds } } };
	if (call) return { meta: { call: { duration: call.duration, status: call.status } }, from: call.from, to: call.to };
	return {};
}

/** A message read by its id. */
export function messageDetail(message: Message) {
	return { ...messageRow(message), dateUpdated: iso(message.dateUpdated), altId: message.altId };
}

/** An email with its text. */
export function emailDetail(email: EmailMessage, message: Message | undefined) {
	const { messageId: _, ...rest } = email;
	return {
		...rest,
		status: message && isScheduled(message) ? 'scheduled' : email.status,
		contentType: 'text/html',
		provider: 'Leadconnector Mailgun',
		dateAdded: iso(email.dateAdded),
	};
}
