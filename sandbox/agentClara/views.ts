import type { Contact, Conversation, Message } from './model';
import type { World } from './world';

export const iso = (at: number) => new Date(at).toISOString();

export const messageView = ({ id, sender, content, at }: Message) => ({ id, sender, content, timestamp: iso(at) });

/** A conversation in a list. */
export function conversationRow(one: Conversation) {
	return {
		id: one.id,
		customer_id: one.customerId,
		customer_name: one.customerName,
		customer_email: one.customerEmail,
		customer_phone: one.customerPhone,
		channel: one.channel,
		subject: one.subject,
		last_message: one.messages.at(-1)?.content ?? '',
		timestamp: iso(one.startedAt),
		status: one.status,
		unread: one.unread,
		tags: one.tags,
	};
}

/** A conversation on its own comes with what was said in it. */
export const conversationDetail = (one: Conversation) => ({
	...conversationRow(one),
	messages: one.messages.map(messageView),
});

export function contactView(world: World, one: Contact) {
	const own = [...world.conversations.values()].filter(({ customerId }) => customerId === one.id);
	const last = Math.max(...own.map(({ startedAt }) => startedAt));
	return {
		id: one.id,
		name: one.name,
		email: one.email,
		phone: one.phone,
		tags: one.tags,
		custom_fields: one.customFields,
		created_at: iso(one.createdAt),
		updated_at: iso(one.updatedAt),
		conversation_count: own.length,
		last_conversation: own.length > 0 ? iso(last) : null,
	};
}
