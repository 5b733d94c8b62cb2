import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PlatformError } from '../errors';
import { findIn } from '../find';
import type { CallDetails } from '../model';
import { signedUrl } from '../signedUrls';
import { wav } from '../wav';
import type { World } from '../world';

export interface OfCall {
	messageId: string;
	locationId: string;
}

/** A call's recording: the file itself, or, by a setting, the way to it on the storage host. */
export function recordings(api: FastifyInstance, world: World): void {
	api.get<{ Params: OfCall }>(
		'/conversations/messages/:messageId/locations/:locationId/recording',
		{ config: { scope: 'conversations/message.readonly' } },
		async (request, reply) => {
			recordedCall(world, request, request.params);
			const { bytes, delivery, headers } = world.settings.recording;
			if (delivery !== 'stream') {
				const { url } = signedUrl(world, `/recordings/${request.params.messageId}.wav`);
				return delivery === 'json' ? { url } : await reply.redirect(url, 302);
			}
			reply.header('Content-Length', bytes);
			if (headers) reply.type('audio/x-wav').header('Content-Disposition', 'Attachment; filename=audio.wav');
			return wav(bytes);
		},
	);
}

/** The call behind a message; not every message is one, and not every call was recorded. */
export function recordedCall(world: World, request: FastifyRequest, { messageId, locationId }: OfCall): CallDetails {
	const { call } = findIn(world.store.messages, 'Message', messageId, locationId, request);
	if (call?.recorded) return call;
	throw new PlatformError(400, 'No recording was found for this message', 'CONVERSATIONS_MSG_RECORDING_NOT_FOUND');
}
