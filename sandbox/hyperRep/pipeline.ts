import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultyAnswer } from '../hoopAi/faultAnswers';
import { isPerformed, type FaultAction } from '../hoopAi/faults';
import { handleError, notFound } from './errors';
import { passGate } from './gate';
import './visit';
import type { World } from './world';

const WORDS: Record<number, string> = { 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable' };

/** What every API request passes: journal, faults, latency, key. */
export function installPipeline(api: FastifyInstance, world: World): void {
	api.setErrorHandler(handleError);
	api.setNotFoundHandler(() => {
		throw notFound('Not Found');
	});

	api.addHook('onRequest', async (request, reply) => {
		open(world, request);
		const { call } = request;
		call.fault = world.faults.onArrival('api', request.method, call.entry.path);
		if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
		if (call.fault?.type === 'reset-before') await strike(call.fault, request, reply);
	});

	api.addHook('preValidation', async (request, reply) => {
		const { call } = request;
		if (request.body !== undefined && request.body !== null) call.entry.body = request.body;
		call.fault ??= world.faults.onBody(request.method, call.entry.path, JSON.stringify(request.body ?? ''));
		if (call.fault && !isPerformed(call.fault)) return await strike(call.fault, request, reply);
		// An address that does not exist needs no key.
		if (!request.is404) call.key = passGate(world, request);
	});

	api.addHook('preHandler', async (request) => {
		request.call.handled = true;
	});

	api.addHook('onSend', async (request, reply, payload) => {
		const { entry, fault, struck, handled } = request.call;
		entry.performed = handled && reply.statusCode < 400;
		if (fault) entry.fault = fault.type;
		const distorts = fault && !struck && isPerformed(fault);
		const sent = distorts ? await faultyAnswer(inOurWords(fault), payload, request, reply) : payload;
		entry.status = reply.statusCode;
		return sent;
	});
}

function open(world: World, request: FastifyRequest): void {
	const entry = world.journal.open({
		host: 'api',
		method: request.method,
		url: request.url,
		path: request.url.split('?', 1)[0],
		query: { ...(request.query as Record<string, unknown>) },
		headers: { ...request.headers },
	});
	request.call = { entry, struck: false, handled: false };
}

async function strike(fault: FaultAction, request: FastifyRequest, reply: FastifyReply): Promise<void> {
	request.call.struck = true;
	request.call.entry.fault = fault.type;
	await reply.send(await faultyAnswer(inOurWords(fault), null, request, reply));
}

/** A status that is not told otherwise comes with this platform's error body. */
function inOurWords(fault: FaultAction): FaultAction {
	if (fault.type !== 'status' || fault.body !== undefined) return fault;
	return { ...fault, body: { detail: WORDS[fault.status] ?? 'Something went wrong' } };
}
