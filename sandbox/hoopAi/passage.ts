import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultyAnswer } from './faultAnswers';
import { isPerformed } from './faults';
import type { JournalEntry } from './journal';
import type { World } from './world';
import './visit';

/** A request's path without its query. */
export const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0];

/** Writes the arrival into the journal. */
export function openVisit(world: World, host: JournalEntry['host'], request: FastifyRequest): void {
	const entry = world.journal.open({
		host,
		method: request.method,
		url: request.url,
		path: pathOf(request),
		query: { ...(request.query as Record<string, unknown>) },
		headers: { ...request.headers },
	});
	const access = { scopes: [], locations: [], providers: [] };
	request.visit = { entry, text: '', access, struck: false, handled: false };
}

/** Looks for a fault by what is known on arrival; one that comes before the request is read strikes here. */
export async function faultOnArrival(world: World, request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const { visit } = request;
	visit.fault = world.faults.onArrival(visit.entry.host, request.method, visit.entry.path);
	if (visit.fault) visit.entry.fault = visit.fault.type;
	if (visit.fault?.type === 'reset-before') {
		visit.struck = true;
		await faultyAnswer(visit.fault, null, request, reply);
	}
}

/** Answers with the fault, where it stands in place of carrying the request out. */
export async function faultInstead(request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const { visit } = request;
	if (!visit.fault || isPerformed(visit.fault)) return;
	visit.struck = true;
	await reply.send(await faultyAnswer(visit.fault, null, request, reply));
}

/** Notes what became of a request on its way out, and distorts the answer where a fault says so. */
export function installExit(app: FastifyInstance): void {
	app.addHook('preHandler', async (request) => {
		request.visit.handled = true;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const { visit } = request;
		visit.entry.performed = visit.handled && reply.statusCode < 400;
		const distorts = visit.fault && !visit.struck && isPerformed(visit.fault);
		const sent = distorts && visit.fault ? await faultyAnswer(visit.fault, payload, request, reply) : payload;
		visit.entry.status = reply.statusCode;
		return sent;
	});
}
