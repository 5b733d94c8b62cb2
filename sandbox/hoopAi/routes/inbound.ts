import type { FastifyInstance, FastifyRequest } from 'fastify';
import { INBOUND_CHANNELS, messageTypeOf } from '../channels';
import { PlatformError, noContent } from '../errors';
import { find } from '../find';
import { addMessage, type Added } from '../messaging';
import type { Contact, Direction } from '../model';
import { checkProvider } from '../providers';
import { id, oneOf, shape, text, texts } from '../schemas';
import { iso } from '../views/format';
import type { World } from '../world';
import { CALL, type CallBody, callDetails, callerOf } from './callBody';

interface Inbound {
	type: string;
	conversationId?: string;
	contactId?: string;
	conversationProviderId?: string;
	message?: string;
	html?: string;
	subject?: string;
	attachments?: string[];
	emailFrom?: string;
	emailTo?: string;
	emailCc?: string[];
	emailBcc?: string[];
	emailMessageId?: string;
	altId?: string;
	direction?: Direction;
	date?: string;
	call?: CallBody;
}

const BODY = {
	...shape(
		{
			type: oneOf(...INBOUND_CHANNELS),
			conversationId: id,
			contactId: id,
			conversationProviderId: text,
			message: text,
			html: text,
			subject: text,
			attachments: { ...texts, minItems: 1 },
			emailFrom: text,
			emailTo: text,
			emailCc: texts,
			emailBcc: texts,
			emailMessageId: text,
			altId: text,
			direction: oneOf('inbound', 'outbound'),
			date: { ...text, format: 'date-time' },
			call: CALL,
		},
		'type',
	),
	// Either names the conversation, as a contact has only one.
	anyOf: [{ required: ['conversationId'] }, { required: ['contactId'] }],
};

/** A message that came in through another system. */
export function inbound(api: FastifyInstance, world: World): void {
	api.post<{ Body: Inbound }>(
		'/conversations/messages/inbound',
		{ config: { scope: 'conversations/message.write' }, schema: { body: BODY } },
		async (request, reply) => {
			const { body } = request;
			const contact = contactOf(world, request, body);
			if (body.conversationProviderId) checkProvider(request.visit.access, body.conversationProviderId, body.type);
			// Observed: without a provider a Custom message is accepted, and dropped without a word.
			if (body.type === 'Custom' && !body.conversationProviderId) return await reply.code(201).send();
			if (body.type === 'Call' && !body.conversationProviderId) {
				throw new PlatformError(422, 'conversationProviderId should not be empty');
			}
			return addedAnswer(addInbound(world, contact, body));
		},
	);
}

/** What adding a message or a call record answers. */
export function addedAnswer({ conversation, message, email }: Added) {
	return {
		success: true,
		conversationId: conversation.id,
		messageId: message.id,
		message: 'Message added successfully',
		contactId: message.contactId,
		dateAdded: iso(message.dateAdded),
		...(email && { emailMessageId: email.id }),
	};
}

function contactOf(world: World, request: FastifyRequest, { conversationId, contactId, call, type }: Inbound): Contact {
	if (type === 'Call' && call?.from) callerOf(world, request, call.from, 'from');
	const conversation =
		conversationId === undefined ? undefined : find(world.store.conversations, 'Conversation', conversationId, request);
	return find(world.store.contacts, 'Contact', conversation?.contactId ?? contactId ?? '', request);
}

function addInbound(world: World, contact: Contact, body: Inbound): Added {
	const isEmail = body.type === 'Email';
	const hasContent = body.message?.trim() || body.html?.trim() || body.attachments || body.call;
	if (!hasContent) throw noContent();
	return addMessage(world, {
		contact,
		messageType: messageTypeOf(body.type),
		// Not a slip: the platform files what names no direction as sent.
		direction: body.direction ?? 'outbound',
		text: isEmail ? '' : body.message,
		email: isEmail
			? {
					subject: body.subject,
					html: body.html ?? body.message,
					from: body.emailFrom ?? contact.email ?? '',
					to: body.emailTo ? [body.emailTo] : [],
					cc: body.emailCc,
					bcc: body.emailBcc,
					inReplyTo: body.emailMessageId,
				}
			: undefined,
		attachments: body.attachments,
		source: 'api',
		altId: body.altId,
		conversationProviderId: body.conversationProviderId,
		call: body.call && callDetails(body.call),
		at: body.date === undefined ? undefined : Date.parse(body.date),
	});
}
