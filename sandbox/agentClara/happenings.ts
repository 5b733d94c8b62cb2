import type { Contact, Conversation, Message, Sender } from './model';
import { iso } from './views';
import type { World } from './world';

type Draft = Partial<Omit<Contact, 'id'>> & Pick<Contact, 'account' | 'name'>;

export function addContact(world: World, draft: Draft): Contact {
	const at = draft.createdAt ?? world.clock.tick();
	const contact: Contact = {
		tags: [],
		customFields: {},
		createdAt: at,
		updatedAt: at,
		...draft,
		id: `cust_${world.ids.next()}`,
	};
	world.contacts.set(contact.id, contact);
	return contact;
}

/** Begins a conversation and tells the webhooks. */
export function beginConversation(
	world: World,
	contact: Contact,
	channel: string,
	more: Partial<Conversation> = {},
): Conversation {
	const conversation: Conversation = {
		account: contact.account,
		customerId: contact.id,
		customerName: contact.name,
		customerEmail: contact.email,
		customerPhone: contact.phone,
		channel,
		subject: '',
		status: 'open',
		unread: false,
		tags: [],
		messages: [],
		startedAt: more.startedAt ?? world.clock.tick(),
		...more,
		id: `conv_${world.ids.next()}`,
	};
	world.conversations.set(conversation.id, conversation);
	const { id, account, customerId, customerName, status, startedAt } = conversation;
	world.webhooks.emit(account, 'conversation.created', startedAt, {
		conversation_id: id,
		customer_id: customerId,
		customer_name: customerName,
		channel,
		status,
	});
	return conversation;
}

/** Adds a message; one of the customer's is unread, and the webhooks hear of it. */
export function addMessage(
	world: World,
	conversation: Conversation,
	sender: Sender,
	content: string,
	at = world.clock.tick(),
): Message {
	const message: Message = { id: `msg_${world.ids.next()}`, sender, content, at };
	conversation.messages.push(message);
	conversation.unread = sender === 'customer';
	if (sender === 'customer') {
		world.webhooks.emit(conversation.account, 'message.received', at, {
			conversation_id: conversation.id,
			message_id: message.id,
			sender,
			content,
			channel: conversation.channel,
		});
	}
	return message;
}

export function tellUpdate(world: World, { account, id, status, tags }: Conversation): void {
	const data = { conversation_id: id, status, tags };
	world.webhooks.emit(account, 'conversation.updated', world.clock.tick(), data);
}

export function closeConversation(world: World, conversation: Conversation, reason: string): number {
	const at = world.clock.tick();
	Object.assign(conversation, { status: 'closed', closedAt: at, unread: false });
	const { account, id, customerId } = conversation;
	world.webhooks.emit(account, 'conversation.closed', at, {
		conversation_id: id,
		customer_id: customerId,
		closed_at: iso(at),
		reason,
	});
	return at;
}

/** The assistant books an appointment for the customer. */
export function bookAppointment(world: World, conversation: Conversation, service: string, time: number): string {
	const appointmentId = `apt_${world.ids.next()}`;
	const { account, id, customerId, customerName, customerPhone } = conversation;
	world.webhooks.emit(account, 'appointment.booked', world.clock.tick(), {
		conversation_id: id,
		customer_id: customerId,
		customer_name: customerName,
		customer_phone: customerPhone,
		appointment_id: appointmentId,
		appointment_time: iso(time),
		service,
	});
	return appointmentId;
}
