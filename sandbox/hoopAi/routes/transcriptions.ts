import type { FastifyInstance } from 'fastify';
import type { Sentence } from '../model';
import type { World } from '../world';
import { recordedCall, type OfCall } from './recordings';

const PATH = '/conversations/locations/:locationId/messages/:messageId/transcription';
const config = { scope: 'conversations/message.readonly' };

/** What was said in a recorded call, as data and as a text file. */
export function transcriptions(api: FastifyInstance, world: World): void {
	api.get<{ Params: OfCall }>(PATH, { config }, async (request) => {
		const sentences = recordedCall(world, request, request.params).sentences.map(sentenceRow);
		// The specification prints one sentence; observed is the list of them, bare or wrapped.
		const shapes = { array: sentences, object: sentences[0], wrapped: { transcription: sentences } };
		return shapes[world.settings.transcription];
	});

	api.get<{ Params: OfCall }>(`${PATH}/download`, { config }, async (request, reply) => {
		const { sentences } = recordedCall(world, request, request.params);
		reply.type('text/plain').header('Content-Disposition', 'Attachment; filename="transcription.txt"');
		return sentences.map(({ start, speaker, text }) => `[${clock(start)}] Speaker ${speaker + 1}: ${text}\n`).join('');
	});
}

const sentenceRow = ({ speaker, text, start, end, confidence }: Sentence, index: number) => ({
	mediaChannel: speaker + 1,
	sentenceIndex: index,
	startTime: start,
	endTime: end,
	transcript: text,
	confidence,
});

const clock = (ms: number) => new Date(ms).toISOString().slice(11, 19);
