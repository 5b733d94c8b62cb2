import type { FastifyInstance } from 'fastify';
import { PlatformError } from '../errors';
import { find } from '../find';
import { checkProvider } from '../providers';
import { oneOf, shape, text } from '../schemas';
import type { World } from '../world';

interface StatusUpdate {
	status: string;
	error?: { code: string; type: string; message: string };
}

const BODY = shape(
	{
		status: oneOf('delivered', 'failed', 'pending', 'read'),
		error: shape({ code: text, type: text, message: text }, 'code', 'type', 'message'),
		emailMessageId: text,
		recipients: { type: 'array', items: { type: ['string', 'object'] } },
	},
	'status',
);

/** What became of a message; only the provider that carried it may say. */
export function messageStatus(api: FastifyInstance, world: World): void {
	api.put<{ Params: { messageId: string }; Body: StatusUpdate }>(
		'/conversations/messages/:messageId/status',
		{ config: { scope: 'conversations/message.write' }, schema: { body: BODY } },
		async (request) => {
			const message = find(world.store.messages, 'Message', request.params.messageId, request);
			if (message.emailIds.length > 0) throw new PlatformError(401, 'No message found for the id');
			if (!message.conversationProviderId) {
				throw new PlatformError(403, 'No conversation provider found for this message');
			}
			checkProvider(request.visit.access, message.conversationProviderId);
			message.status = request.body.status;
			message.error = request.body.error ?? null;
			message.dateUpdated = world.clock.tick();
			return {
				conversationId: message.conversationId,
				messageId: message.id,
				msg: 'Message status updated successfully.',
				status: message.status,
			};
		},
	);
}
