import type { FastifyInstance, FastifyRequest } from 'fastify';
import { channelOf, messageTypeOf } from '../channels';
import { PlatformError } from '../errors';
import { find } from '../find';
import { checkLocation } from '../gate';
import { addMessage, type Added } from '../messaging';
import type { Contact } from '../model';
import { checkProvider } from '../providers';
import type { World } from '../world';
import { INJECT, SEND, type Send } from './sendBody';
import { checkContent, checkReachable, checkRecipient } from './sendChecks';

/** Sending: to a contact, or into a conversation. */
export function send(api: FastifyInstance, world: World): void {
	const config = { scope: 'conversations/message.write' };

	api.post<{ Body: Send }>('/conversations/messages', { config, schema: { body: SEND } }, async (request) => {
		const contact = world.store.contacts.get(request.body.contactId);
		if (!contact) throw new PlatformError(400, `Contact with id ${request.body.contactId} not found`);
		checkLocation(request.visit.access, contact.locationId);
		return receipt(sendTo(world, contact, request.body, request));
	});

	// HoopAI describes this path without a body: the fields of sending are taken, and the
	// conversation knows its contact and its channel.
	api.post<{ Params: { conversationId: string }; Body: Partial<Send> }>(
		'/conversations/:conversationId/messages',
		{ config: { ...config, ai: true }, schema: { body: INJECT } },
		async (request) => {
			const conversation = find(world.store.conversations, 'Conversation', request.params.conversationId, request);
			const contact = find(world.store.contacts, 'Contact', conversation.contactId, request);
			const type = request.body.type ?? channelOf(conversation.lastMessageType);
			return receipt(sendTo(world, contact, { ...request.body, type, contactId: contact.id }, request));
		},
	);
}

const receipt = ({ conversation, message, email }: Added) => ({
	conversationId: conversation.id,
	messageId: message.id,
	...(email && { emailMessageId: email.id }),
	msg: 'Message queued successfully.',
});

function sendTo(world: World, contact: Contact, body: Send, request: FastifyRequest): Added {
	const isEmail = body.type === 'Email';
	checkContent(body);
	if (isEmail) checkRecipient(contact, body.emailTo);
	checkReachable(contact, body.type);
	if (body.conversationProviderId) checkProvider(request.visit.access, body.conversationProviderId, body.type);
	const messageType = messageTypeOf(body.type);
	return addMessage(world, {
		contact,
		messageType,
		direction: 'outbound',
		text: isEmail ? '' : body.message,
		email: isEmail
			? {
					subject: body.subject,
					html: body.html,
					from: body.emailFrom ?? 'Main Street Dental <hello@mainstreetdental.example>',
					to: [body.emailTo ?? contact.email ?? ''],
					cc: body.emailCc,
					bcc: body.emailBcc,
					inReplyTo: body.replyMessageId ?? body.threadId,
				}
			: undefined,
		attachments: body.attachments,
		source: 'api',
		conversationProviderId: body.conversationProviderId,
		scheduledFor: body.scheduledTimestamp === undefined ? undefined : body.scheduledTimestamp * 1000,
	});
}
