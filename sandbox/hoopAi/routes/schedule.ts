import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkLocation } from '../gate';
import { isScheduled } from '../messaging';
import type { Message } from '../model';
import type { World } from '../world';

const config = { scope: 'conversations/message.write' };

/**
 * Cancelling what was scheduled. HTTP says 200 either way: whether it worked is the `status`
 * inside the body.
 */
export function schedule(api: FastifyInstance, world: World): void {
	api.delete<{ Params: { messageId: string } }>('/conversations/messages/:messageId/schedule', { config }, async (request) =>
		cancel(world, world.store.messages.get(request.params.messageId), request),
	);

	api.delete<{ Params: { emailMessageId: string } }>(
		'/conversations/messages/email/:emailMessageId/schedule',
		{ config },
		async (request) => {
			const email = world.store.emails.get(request.params.emailMessageId);
			return cancel(world, email && world.store.messages.get(email.messageId), request);
		},
	);
}

function cancel(world: World, message: Message | undefined, request: FastifyRequest) {
	if (message) checkLocation(request.visit.access, message.locationId);
	if (!message || !isScheduled(message)) return { status: 404, message: 'Failed to cancel the scheduled message' };
	world.store.deleteMessage(message);
	return { status: 200, message: 'The scheduled message was cancelled' };
}
