import type { FastifyInstance } from 'fastify';
import { id, oneOf, rows, shape, text } from '../schemas';
import { aiConversation } from '../views/conversation';
import type { World } from '../world';

interface Filters {
	locationId: string;
	botId?: string;
	contactId?: string;
	status?: string;
	limit: number;
	offset: number;
}

const QUERY = shape(
	{
		locationId: id,
		botId: text,
		contactId: text,
		status: oneOf('open', 'closed', 'escalated'),
		limit: rows(20, 100),
		offset: { type: 'integer', minimum: 0, default: 0 },
	},
	'locationId',
);

/** The conversations that a bot takes part in, paged by offset. */
export function aiConversations(api: FastifyInstance, world: World): void {
	api.get<{ Querystring: Filters }>(
		'/conversations/',
		{ config: { scope: 'conversations.readonly', ai: true }, schema: { querystring: QUERY } },
		async ({ query }) => {
			const { locationId, botId, contactId, status, limit, offset } = query;
			const found = [...world.store.conversations.values()]
				.filter((conversation) => conversation.botId !== null && conversation.locationId === locationId)
				.filter((conversation) => !botId || conversation.botId === botId)
				.filter((conversation) => !contactId || conversation.contactId === contactId)
				.filter((conversation) => !status || conversation.aiStatus === status)
				.sort((a, b) => b.lastMessageDate - a.lastMessageDate);
			const page = found.slice(offset, offset + limit);
			return {
				conversations: page.map((row) => aiConversation(row, world.store.contacts.get(row.contactId))),
				total: found.length,
			};
		},
	);
}
