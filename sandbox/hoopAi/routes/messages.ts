import type { FastifyInstance } from 'fastify';
import { MESSAGE_FILTERS } from '../channels';
import { PlatformError, notFound } from '../errors';
import { find } from '../find';
import { rows, shape, text } from '../schemas';
import { emailDetail, messageDetail, messageRow } from '../views/message';
import type { World } from '../world';

const READ = { scope: 'conversations/message.readonly' };

interface Page {
	lastMessageId?: string;
	limit: number;
	type?: string;
}

/** Messages read: a conversation's, one, or an email with its text. */
export function messages(api: FastifyInstance, world: World): void {
	api.get<{ Params: { conversationId: string }; Querystring: Page }>(
		'/conversations/:conversationId/messages',
		{ config: READ, schema: { querystring: shape({ lastMessageId: text, limit: rows(20, 100), type: text }) } },
		async (request) => {
			const { lastMessageId, limit, type } = request.query;
			const { id } = find(world.store.conversations, 'Conversation', request.params.conversationId, request);
			const wanted = wantedTypes(type);
			const thread = world.store.thread(id);
			const before = lastMessageId ? thread.findIndex((message) => message.id === lastMessageId) : thread.length;
			if (before < 0) throw notFound('Message', lastMessageId ?? '');

			const page = [];
			let at = before - 1;
			for (; at >= 0 && page.length < limit; at--) {
				if (!wanted || wanted.has(thread[at].messageType)) page.push(messageRow(thread[at]));
			}
			const nextPage = thread.slice(0, at + 1).some(({ messageType }) => !wanted || wanted.has(messageType));
			const list = { lastMessageId: page.at(-1)?.id ?? null, nextPage, messages: page };
			return world.settings.listShape === 'nested' ? { messages: list } : list;
		},
	);

	api.get<{ Params: { id: string } }>('/conversations/messages/:id', { config: READ }, async (request) => {
		const message = messageDetail(find(world.store.messages, 'Message', request.params.id, request));
		return world.settings.messageShape === 'wrapped' ? { message } : message;
	});

	api.get<{ Params: { id: string } }>('/conversations/messages/email/:id', { config: READ }, async (request) => {
		const email = find(world.store.emails, 'Email message', request.params.id, request);
		const emailMessage = emailDetail(email, world.store.messages.get(email.messageId));
		return world.settings.emailShape === 'wrapped' ? { emailMessage } : emailMessage;
	});
}

function wantedTypes(list: string | undefined): Set<string> | undefined {
	if (!list) return undefined;
	const types = list.split(',').map((type) => type.trim());
	const unknown = types.find((type) => !MESSAGE_FILTERS.includes(type));
	if (unknown !== undefined) throw new PlatformError(422, `type ${unknown} is not supported`);
	// The filter says comments where the messages themselves say comment.
	return new Set(types.map((type) => type.replace(/_COMMENTS$/, '_COMMENT')));
}
