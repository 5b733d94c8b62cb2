import type { FastifyInstance } from 'fastify';
import { PlatformError } from '../errors';
import { find, findIn } from '../find';
import { createConversation } from '../messaging';
import { flag, id, shape } from '../schemas';
import { conversationDetail, createdConversation, updatedConversation } from '../views/conversation';
import type { World } from '../world';

const READ = { scope: 'conversations.readonly' };
const WRITE = { scope: 'conversations.write' };

const UPDATE = shape(
	{ locationId: id, unreadCount: { type: 'integer', minimum: 0 }, starred: flag, feedback: { type: ['object', 'string'] } },
	'locationId',
);

interface Update {
	locationId: string;
	unreadCount?: number;
	starred?: boolean;
	feedback?: unknown;
}

type ById = { conversationId: string };

/** One conversation: create, get, update, delete. */
export function conversations(api: FastifyInstance, world: World): void {
	api.post<{ Body: { locationId: string; contactId: string } }>(
		'/conversations/',
		{ config: WRITE, schema: { body: shape({ locationId: id, contactId: id }, 'locationId', 'contactId') } },
		async (request, reply) => {
			const { locationId, contactId } = request.body;
			const contact = findIn(world.store.contacts, 'Contact', contactId, locationId, request);
			// The platform names the contact, and not the conversation that is in the way.
			if (world.store.conversationOf(contactId)) {
				throw new PlatformError(400, `Conversation with the contact id:${contactId} already exists!`);
			}
			const conversation = createConversation(world, contact);
			return await reply.code(201).send({ success: true, conversation: createdConversation(conversation) });
		},
	);

	api.get<{ Params: ById }>('/conversations/:conversationId', { config: READ }, async (request) =>
		conversationDetail(find(world.store.conversations, 'Conversation', request.params.conversationId, request)),
	);

	api.put<{ Params: ById; Body: Update }>(
		'/conversations/:conversationId',
		{ config: WRITE, schema: { body: UPDATE } },
		async (request) => {
			const { locationId, unreadCount, starred, feedback } = request.body;
			const { conversationId } = request.params;
			const conversation = findIn(world.store.conversations, 'Conversation', conversationId, locationId, request);
			if (unreadCount !== undefined) conversation.unreadCount = unreadCount;
			if (starred !== undefined) conversation.starred = starred;
			if (feedback !== undefined) conversation.feedback = feedback;
			conversation.dateUpdated = world.clock.tick();
			if (unreadCount !== undefined) world.news.tell({ is: 'unread', conversation });
			return { success: true, conversation: updatedConversation(conversation) };
		},
	);

	api.delete<{ Params: ById }>('/conversations/:conversationId', { config: WRITE }, async (request) => {
		const conversation = find(world.store.conversations, 'Conversation', request.params.conversationId, request);
		world.store.deleteConversation(conversation);
		return { success: true };
	});
}
