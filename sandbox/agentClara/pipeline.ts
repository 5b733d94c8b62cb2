import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultyAnswer } from '../hoopAi/faultAnswers';
import { isPerformed, type FaultAction } from '../hoopAi/faults';
import type { JournalEntry } from '../hoopAi/journal';
import { errorBody, handleError, PlatformError } from './errors';
import { accessOf } from './keys';
import type { World } from './world';

/** What the sandbox knows about one request on its way through. */
interface Visit {
	entry: JournalEntry;
	account: string;
	fault?: FaultAction;
	/** The fault stood in place of carrying the request out. */
	struck: boolean;
	handled: boolean;
}

declare module 'fastify' {
	interface FastifyRequest {
		clara: Visit;
	}
}

/** A fault without words of its own speaks as this platform does. */
function inOurWords(action: FaultAction): FaultAction {
	return action.type === 'status' && action.body === undefined
		? { ...action, body: errorBody(action.status, action.status === 429 ? 'Rate limited' : 'Something went wrong') }
		: action;
}

/** What every request passes: journal, limit, latency, faults, key, and on the way out the journal again. */
export function installPipeline(api: FastifyInstance, world: World): void {
	api.decorateRequest('clara');
	api.setErrorHandler(handleError);
	api.setNotFoundHandler(() => {
		throw new PlatformError(404, 'Not found');
	});

	api.addHook('onRequest', async (request, reply) => {
		const { method, url, headers } = request;
		const path = url.split('?', 1)[0];
		const query = { ...(request.query as Record<string, unknown>) };
		const entry = world.journal.open({ host: 'api', method, url, path, query, headers: { ...headers } });
		request.clara = { entry, account: '', struck: false, handled: false };
		const { allowed } = world.limiter.take(headers.authorization ?? '');
		if (allowed) await faultOnArrival(world, request, reply);
		if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
		if (allowed) return;
		entry.limited = true;
		await reply.code(429).send(errorBody(429, 'Rate limited'));
	});

	api.addHook('preValidation', async (request, reply) => {
		const { clara } = request;
		if (request.body !== undefined && request.body !== null) clara.entry.body = request.body;
		clara.fault ??= world.faults.onBody(request.method, clara.entry.path, JSON.stringify(request.body ?? ''));
		if (clara.fault) clara.entry.fault = clara.fault.type;
		if (clara.fault && !isPerformed(clara.fault)) {
			clara.struck = true;
			await reply.send(await faultyAnswer(inOurWords(clara.fault), null, request, reply));
			return;
		}
		admit(request);
	});

	api.addHook('preHandler', async ({ clara }) => {
		clara.handled = true;
	});

	api.addHook('onSend', async (request, reply, payload) => {
		const { clara } = request;
		clara.entry.performed = clara.handled && reply.statusCode < 400;
		const distorts = clara.fault && !clara.struck && isPerformed(clara.fault);
		const sent = distorts && clara.fault ? await faultyAnswer(inOurWords(clara.fault), payload, request, reply) : payload;
		clara.entry.status = reply.statusCode;
		return sent;
	});
}

async function faultOnArrival(world: World, request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const { clara } = request;
	clara.fault = world.faults.onArrival('api', request.method, clara.entry.path);
	if (clara.fault) clara.entry.fault = clara.fault.type;
	if (clara.fault?.type !== 'reset-before') return;
	clara.struck = true;
	await faultyAnswer(clara.fault, null, request, reply);
}

/** Lets in whoever shows a key, to what the key opens. */
function admit(request: FastifyRequest): void {
	const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
	const access = accessOf(key ?? '');
	if (!access) throw new PlatformError(401, 'Invalid API key');
	if (!access.writes && request.method !== 'GET') throw new PlatformError(403, 'Insufficient permissions');
	request.clara.account = access.account;
}
