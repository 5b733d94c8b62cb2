import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultyAnswer } from '../hoopAi/faultAnswers';
import { isPerformed, type FaultAction } from '../hoopAi/faults';
import type { JournalEntry } from '../hoopAi/journal';
import { errorBody, FeathersError, handleError } from './errors';
import { accessOf, type Access } from './keys';
import type { World } from './world';

/** What the sandbox knows about one request on its way through. */
interface Visit {
	entry: JournalEntry;
	access: Access;
	fault?: FaultAction;
	/** The fault stood in place of carrying the request out. */
	struck: boolean;
	handled: boolean;
}

declare module 'fastify' {
	interface FastifyRequest {
		apex: Visit;
	}
}

const NOBODY: Access = { organizations: [], isAdmin: false };

/** A fault without words of its own speaks as this platform does. */
function inOurWords(action: FaultAction): FaultAction {
	return action.type === 'status' && action.body === undefined
		? { ...action, body: errorBody(action.status, 'Something went wrong') }
		: action;
}

/** What every request passes: journal, key, limit, latency, faults, and on the way out the journal again. */
export function installPipeline(api: FastifyInstance, world: World, host: JournalEntry['host']): void {
	api.decorateRequest('apex');
	api.setErrorHandler(handleError);
	api.setNotFoundHandler(() => {
		throw new FeathersError(404, 'Page not found');
	});

	api.addHook('onRequest', async (request, reply) => {
		const { method, url, headers } = request;
		const path = url.split('?', 1)[0];
		const query = { ...(request.query as Record<string, unknown>) };
		const entry = world.journal.open({ host, method, url, path, query, headers: { ...headers } });
		request.apex = { entry, access: NOBODY, struck: false, handled: false };
		await faultOnArrival(world, host, request, reply);
		if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
		if (host === 'api' && !request.apex.fault) {
			request.apex.access = admitted(request);
			countRequest(world, request);
		}
	});

	api.addHook('preValidation', async (request, reply) => {
		const { apex } = request;
		if (host === 'api') {
			if (request.body !== undefined && request.body !== null) apex.entry.body = request.body;
			apex.fault ??= world.faults.onBody(request.method, apex.entry.path, JSON.stringify(request.body ?? ''));
			if (apex.fault) apex.access = accessOf(request.headers['x-api-key']) ?? NOBODY;
		}
		if (apex.fault) apex.entry.fault = apex.fault.type;
		if (!apex.fault || isPerformed(apex.fault)) return;
		apex.struck = true;
		await reply.send(await faultyAnswer(inOurWords(apex.fault), null, request, reply));
	});

	api.addHook('preHandler', async ({ apex }) => {
		apex.handled = true;
	});

	api.addHook('onSend', async (request, reply, payload) => {
		const { apex } = request;
		apex.entry.performed = apex.handled && reply.statusCode < 400;
		const distorts = apex.fault && !apex.struck && isPerformed(apex.fault);
		const sent = distorts && apex.fault ? await faultyAnswer(inOurWords(apex.fault), payload, request, reply) : payload;
		apex.entry.status = reply.statusCode;
		return sent;
	});
}

async function faultOnArrival(world: World, host: JournalEntry['host'], request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const { apex } = request;
	apex.fault = world.faults.onArrival(host, request.method, apex.entry.path);
	if (apex.fault) apex.entry.fault = apex.fault.type;
	if (apex.fault?.type !== 'reset-before') return;
	apex.struck = true;
	await faultyAnswer(apex.fault, null, request, reply);
}

/** Lets in whoever shows a key. */
function admitted({ headers }: FastifyRequest): Access {
	const access = accessOf(headers['x-api-key']);
	if (!access) throw new FeathersError(401, 'Invalid API key');
	return access;
}

/** All keys of an organization share one sliding window; the wait is told in the body alone. */
function countRequest(world: World, { apex }: FastifyRequest): void {
	const [organization = 0] = apex.access.organizations;
	const { max, windowMs } = world.settings.limits;
	const now = Date.now();
	const recent = (world.requests.get(organization) ?? []).filter((at) => at > now - windowMs);
	world.requests.set(organization, recent);
	if (recent.length < max) {
		recent.push(now);
		return;
	}
	apex.entry.limited = true;
	const retryAfter = Math.max(1, Math.ceil((recent[0] + windowMs - now) / 1_000));
	throw new FeathersError(429, 'Rate limit exceeded', {
		limit: max,
		current: recent.length + 1,
		window: windowMs / 1_000,
		retryAfter,
	});
}
