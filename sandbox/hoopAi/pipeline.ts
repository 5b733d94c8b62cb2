import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isPlainObject } from 'lodash';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError, errorBody, handleError } from './errors';
import { passGate } from './gate';
import { retryHint } from './limits';
import { faultInstead, faultOnArrival, installExit, openVisit, pathOf } from './passage';
import type { World } from './world';

const cannot = (request: FastifyRequest) => new PlatformError(404, `Cannot ${request.method} ${pathOf(request)}`);

/** What every API request passes: journal, limit, latency, faults, gate, and on the way out the trace id. */
export function installPipeline(api: FastifyInstance, world: World): void {
	api.setErrorHandler(handleError);
	api.setNotFoundHandler((request) => {
		throw cannot(request);
	});

	api.addHook('onRequest', async (request, reply) => {
		openVisit(world, 'api', request);
		const verdict = world.limiter.take(request.headers.authorization ?? '');
		reply.headers(verdict.headers);
		// A request that the limit refuses leaves the fault to the next one.
		if (verdict.allowed) await faultOnArrival(world, request, reply);
		if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
		if (verdict.allowed) return;

		request.visit.entry.limited = true;
		const { headers, data } = retryHint(world.settings.limits.retryAfter, verdict.waitMs);
		const reason = verdict.by === 'daily' ? 'Daily rate limit exceeded' : 'Too Many Requests';
		await reply.code(429).headers(headers).send({ ...errorBody(429, reason, request.id), data });
	});

	api.addHook('preValidation', async (request, reply) => {
		const { visit } = request;
		if (request.body !== undefined && request.body !== null) visit.entry.body = request.body;
		visit.fault ??= world.faults.onBody(request.method, visit.entry.path, visit.text);
		if (visit.fault) visit.entry.fault = visit.fault.type;
		await faultInstead(request, reply);
		if (visit.struck || request.is404) return;

		if (request.routeOptions.config.ai && world.settings.aiPaths === 'absent') throw cannot(request);
		visit.access = passGate(world, request);
		readNumbers(request);
	});

	api.addHook('preSerialization', async (request, _reply, payload) =>
		isPlainObject(payload) ? { ...(payload as object), traceId: request.id } : payload,
	);

	installExit(api);
}

/** A query is text: where the route asks for numbers, read them, and leave what is none to the validation. */
function readNumbers(request: FastifyRequest): void {
	const schema = request.routeOptions.schema?.querystring as { properties?: Record<string, { type?: unknown }> } | undefined;
	const query = request.query as Record<string, unknown>;
	for (const [name, { type }] of Object.entries(schema?.properties ?? {})) {
		if (![type].flat().some((kind) => kind === 'number' || kind === 'integer')) continue;
		const value = query[name];
		if (Array.isArray(value)) query[name] = value.map(asNumber);
		else if (value !== undefined) query[name] = asNumber(value);
	}
}

const asNumber = (value: unknown) => (/^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value);
