import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PlatformError } from '../errors';
import { findIn } from '../find';
import type { Sentence, VoiceCall } from '../model';
import { LOCATION, oneOf, shape, text } from '../schemas';
import { signedUrl } from '../signedUrls';
import { iso } from '../views/format';
import type { World } from '../world';
import { LIST, pageOf, type ListQuery } from './aiLists';

interface Filters extends ListQuery {
	agentId?: string;
	direction?: string;
	startDate?: string;
	endDate?: string;
}

type OfCall = { Params: { callId: string }; Querystring: { locationId: string } };

const config = { scope: 'voice-ai-dashboard.readonly', ai: true };
const QUERY = shape(
	{ ...LIST, agentId: text, direction: oneOf('inbound', 'outbound'), startDate: text, endDate: text },
	'locationId',
);

/** The calls of the voice agents, newest first. */
export function voiceCalls(api: FastifyInstance, world: World): void {
	const callOf = (request: FastifyRequest<OfCall>) =>
		findIn(world.store.calls, 'Call', request.params.callId, request.query.locationId, request);

	api.get<{ Querystring: Filters }>('/voice-ai/calls', { config, schema: { querystring: QUERY } }, async ({ query }) => {
		const { locationId, agentId, direction } = query;
		const from = dateOf('startDate', query.startDate) ?? -Infinity;
		const to = dateOf('endDate', query.endDate) ?? Infinity;
		const found = [...world.store.calls.values()]
			.filter((call) => call.locationId === locationId && call.startedAt >= from && call.startedAt <= to)
			.filter((call) => !agentId || call.agentId === agentId)
			.filter((call) => !direction || call.direction === direction)
			.sort((a, b) => b.startedAt - a.startedAt);
		return { calls: pageOf(world, found, query).map(callView), total: found.length };
	});

	api.get<OfCall>('/voice-ai/calls/:callId/transcript', { config, schema: { querystring: LOCATION } }, async (request) => {
		const { id, segments } = callOf(request);
		return { callId: id, transcript: segments.map(segmentView) };
	});

	api.get<OfCall>('/voice-ai/calls/:callId/recording', { config, schema: { querystring: LOCATION } }, async (request) => {
		const { id, recorded } = callOf(request);
		if (!recorded) throw new PlatformError(404, 'No recording was found for this call');
		const { url, expiresAt } = signedUrl(world, `/recordings/${id}.wav`);
		return { url, expiresAt: iso(expiresAt) };
	});
}

function dateOf(name: string, value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	const ms = Date.parse(value);
	if (Number.isNaN(ms)) throw new PlatformError(422, `${name} must be a valid ISO 8601 date string`);
	return ms;
}

function callView({ segments: _, recorded, startedAt, ...call }: VoiceCall) {
	return { ...call, hasRecording: recorded, createdAt: iso(startedAt) };
}

const segmentView = ({ start, end, speaker, text: said, sentiment, score }: Sentence) => ({
	// Seconds from the start of the call.
	timestamp: start / 1000,
	endTimestamp: end / 1000,
	speaker: speaker === 0 ? 'agent' : 'caller',
	text: said,
	sentiment,
	sentimentScore: score,
});
