import type { FastifyInstance } from 'fastify';
import { PlatformError } from '../errors';
import { find, findIn } from '../find';
import { id, shape } from '../schemas';
import type { World } from '../world';

interface Typing {
	locationId: string;
	conversationId: string;
	visitorId: string;
	isTyping: boolean | 'true' | 'false';
}

const BODY = shape(
	{
		locationId: id,
		conversationId: id,
		visitorId: id,
		// The schema says string, its example boolean.
		isTyping: { enum: [true, false, 'true', 'false'] },
	},
	'locationId',
	'conversationId',
	'visitorId',
	'isTyping',
);

/** The three dots in the chat on the website. */
export function liveChat(api: FastifyInstance, world: World): void {
	api.post<{ Body: Typing }>(
		'/conversations/providers/live-chat/typing',
		{ config: { scope: 'conversations/livechat.write' }, schema: { body: BODY } },
		async (request, reply) => {
			const { conversationId, locationId, visitorId, isTyping } = request.body;
			const conversation = findIn(world.store.conversations, 'Conversation', conversationId, locationId, request);
			const contact = find(world.store.contacts, 'Contact', conversation.contactId, request);
			if (contact.visitorId !== visitorId) throw new PlatformError(400, 'Visitor not found');
			world.store.typing.push({ at: world.clock.tick(), conversationId, visitorId, isTyping: String(isTyping) === 'true' });
			return await reply.code(201).send({ success: true });
		},
	);
}
