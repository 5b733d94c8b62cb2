import type { FastifyInstance } from 'fastify';
import { messageTypeOf } from '../channels';
import { find } from '../find';
import { addMessage } from '../messaging';
import { checkProvider } from '../providers';
import { id, oneOf, shape, text, texts } from '../schemas';
import type { World } from '../world';
import { CALL, type CallBody, callDetails, callerOf } from './callBody';
import { addedAnswer } from './inbound';

interface OutboundCall {
	type: 'Call';
	conversationId: string;
	conversationProviderId: string;
	attachments?: string[];
	altId?: string;
	date?: string;
	call?: CallBody;
}

const BODY = shape(
	{
		type: oneOf('Call'),
		conversationId: id,
		conversationProviderId: id,
		attachments: texts,
		altId: text,
		date: { ...text, format: 'date-time' },
		call: CALL,
	},
	'type',
	'conversationId',
	'conversationProviderId',
);

/** The record of an outbound call made elsewhere; nothing is dialled. */
export function calls(api: FastifyInstance, world: World): void {
	api.post<{ Body: OutboundCall }>(
		'/conversations/messages/outbound',
		{ config: { scope: 'conversations/message.write' }, schema: { body: BODY } },
		async (request) => {
			const { type, conversationId, conversationProviderId, attachments, altId, date, call } = request.body;
			const conversation = find(world.store.conversations, 'Conversation', conversationId, request);
			const contact = find(world.store.contacts, 'Contact', conversation.contactId, request);
			checkProvider(request.visit.access, conversationProviderId, type);
			if (call?.to) callerOf(world, request, call.to, 'to');
			const added = addMessage(world, {
				contact,
				messageType: messageTypeOf(type),
				direction: 'outbound',
				attachments,
				altId,
				conversationProviderId,
				source: 'api',
				call: callDetails(call ?? {}),
				at: date === undefined ? undefined : Date.parse(date),
			});
			return addedAnswer(added);
		},
	);
}
