import type { FastifyInstance } from 'fastify';
import { bodyOf } from '../body';
import { badRequest, noRecord } from '../errors';
import type { Row } from '../model';
import { findPage, type Query } from '../query';
import { conversationIn, organizationIn, visible } from '../scope';
import { iso, nextId, type World } from '../world';

/** Organizations, contacts, templates and automations: what the rest leans on. */
export function others(api: FastifyInstance, world: World): void {
	api.get<{ Querystring: Query }>('/organizations', async (request) => {
		const { searchTerm, ...query } = request.query;
		const rows = world.tables.organizations
			.filter(({ id }) => request.apex.access.organizations.includes(id))
			.filter(({ name }) => !searchTerm || name.toLowerCase().includes(String(searchTerm).toLowerCase()));
		return findPage(rows, query, []);
	});

	api.get<{ Params: { id: string } }>('/contacts/:id', async (request) => {
		const found = visible(request, world.tables.contacts).find(({ id }) => String(id) === request.params.id);
		if (!found) throw noRecord(request.params.id);
		const { tag_ids: _tags, ...contact } = found;
		return contact;
	});

	api.get<{ Querystring: Query }>('/whatsapp-channel-message-templates', async (request) =>
		findPage(visible(request, world.tables.templates), request.query, ['organization_id']),
	);

	api.post('/automations-executions', async (request, reply) => {
		const body = bodyOf(request.body, {
			automation_id: 'number',
			organization_id: 'number',
			conversation_id: 'number',
			initial_payload: 'object',
		}, true);
		organizationIn(request, body.organization_id);
		const { id } = conversationIn(world, request, body.conversation_id);
		if (!visible(request, world.tables.automations).some((one) => one.id === body.automation_id)) throw noRecord(body.automation_id);
		checkPayload(bodyOf(body.initial_payload, { conversation: 'object', contact: 'object|null', messages: 'array' }), id);
		const now = iso(world.clock.tick());
		const execution = { id: nextId(world), ...body, status: 'running', created_at: now, updated_at: now };
		world.tables.executions.push(execution);
		return await reply.code(201).send(execution);
	});
}

/** The automation reads the messages from the top: the oldest must come first. */
function checkPayload({ conversation, messages }: Row, id: number): void {
	if ((conversation as Row).id !== id) throw badRequest('Invalid initial_payload.conversation');
	const moments = (messages as Row[]).map((one) => String(one.created_at));
	if (moments.some((moment, index) => index > 0 && moment < moments[index - 1])) throw badRequest('Invalid initial_payload.messages');
}
