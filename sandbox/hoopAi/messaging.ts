import { conversationTypeOf, typeNumber } from './channels';
import type { CallDetails, Contact, Conversation, Direction, EmailMessage, Message } from './model';
import type { World } from './world';

export interface EmailDraft {
	subject?: string;
	html?: string;
	from?: string;
	to?: string[];
	cc?: string[];
	bcc?: string[];
	/** Id of an email or a message whose thread this one continues. */
	inReplyTo?: string;
}

export interface Draft {
	contact: Contact;
	messageType: string;
	direction: Direction;
	text?: string;
	email?: EmailDraft;
	attachments?: string[];
	source?: string;
	status?: string;
	userId?: string;
	conversationProviderId?: string;
	altId?: string;
	call?: CallDetails;
	scheduledFor?: number;
	at?: number;
}

export interface Added {
	conversation: Conversation;
	message: Message;
	email?: EmailMessage;
}

/** Starts the conversation of a contact that has none. */
export function createConversation(world: World, contact: Contact, messageType = '', at = world.clock.tick()): Conversation {
	const { ms, requests } = world.settings.searchLag;
	const conversation: Conversation = {
		id: world.ids.next(),
		locationId: contact.locationId,
		contactId: contact.id,
		type: conversationTypeOf(messageType),
		unreadCount: 0,
		starred: false,
		inbox: true,
		assignedTo: contact.assignedTo,
		followers: [],
		mentions: [],
		feedback: null,
		lastMessageBody: '',
		lastMessageType: messageType,
		lastMessageDate: at,
		lastMessageDirection: null,
		lastMessageAction: null,
		lastManualMessageDate: 0,
		dueAt: 0,
		overdueAt: 0,
		scores: {},
		botId: null,
		aiStatus: 'open',
		dateAdded: at,
		dateUpdated: at,
		searchableAt: ms > 0 ? Date.now() + ms : 0,
		searchesUntilFound: requests,
	};
	world.store.addConversation(conversation);
	return conversation;
}

/** Adds a message to its contact's conversation, which it starts where there is none. */
export function addMessage(world: World, draft: Draft): Added {
	const { contact, messageType, direction } = draft;
	const at = draft.at ?? world.clock.tick();
	const conversation =
		world.store.conversationOf(contact.id) ?? createConversation(world, contact, messageType, at);
	const message: Message = {
		id: world.ids.next(),
		locationId: contact.locationId,
		contactId: contact.id,
		conversationId: conversation.id,
		type: typeNumber(messageType),
		messageType,
		contentType: draft.email ? 'text/html' : 'text/plain',
		direction,
		status: draft.status ?? (direction === 'inbound' ? 'delivered' : 'sent'),
		body: draft.text ?? '',
		attachments: draft.attachments ?? [],
		source: draft.source ?? 'app',
		userId: draft.userId ?? null,
		conversationProviderId: draft.conversationProviderId ?? null,
		altId: draft.altId ?? null,
		emailIds: [],
		call: draft.call ?? null,
		scheduledFor: draft.scheduledFor ?? null,
		error: null,
		dateAdded: at,
		dateUpdated: at,
	};
	const email = draft.email && addEmail(world, message, draft.email);
	world.store.addMessage(message);
	// A message that still waits has not happened yet.
	if (!isScheduled(message)) {
		bringForward(conversation, message, email);
		world.news.tell({ is: 'message', message, conversation, email });
	}
	return { conversation, message, email };
}

/** Whether a message still waits for its moment. */
export function isScheduled(message: Message): boolean {
	return message.scheduledFor !== null && message.scheduledFor > Date.now();
}

function bringForward(conversation: Conversation, message: Message, email?: EmailMessage): void {
	conversation.lastMessageBody = email ? email.subject : message.body;
	conversation.lastMessageType = message.messageType;
	conversation.lastMessageDate = message.dateAdded;
	conversation.lastMessageDirection = message.direction;
	conversation.lastMessageAction = message.source === 'app' ? 'manual' : 'automated';
	if (message.source === 'app') conversation.lastManualMessageDate = message.dateAdded;
	if (message.direction === 'inbound') conversation.unreadCount++;
	conversation.dateUpdated = message.dateAdded;
}

function addEmail(world: World, message: Message, draft: EmailDraft): EmailMessage {
	const parent = draft.inReplyTo ? emailBehind(world, draft.inReplyTo) : undefined;
	const email: EmailMessage = {
		id: world.ids.next(),
		messageId: message.id,
		threadId: parent?.threadId ?? message.id,
		locationId: message.locationId,
		contactId: message.contactId,
		conversationId: message.conversationId,
		subject: draft.subject ?? (parent ? `Re: ${parent.subject}` : ''),
		body: draft.html ?? '',
		direction: message.direction,
		status: message.status,
		from: draft.from ?? '',
		to: draft.to ?? [],
		cc: draft.cc ?? [],
		bcc: draft.bcc ?? [],
		attachments: message.attachments,
		replyToMessageId: parent?.id ?? null,
		source: message.source,
		altId: message.altId,
		dateAdded: message.dateAdded,
	};
	message.emailIds.push(email.id);
	world.store.emails.set(email.id, email);
	return email;
}

function emailBehind({ store }: World, id: string): EmailMessage | undefined {
	return store.emails.get(id) ?? store.emails.get(store.messages.get(id)?.emailIds[0] ?? '');
}
