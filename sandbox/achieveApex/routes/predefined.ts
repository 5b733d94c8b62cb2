import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyOf, type Shape } from '../body';
import { badRequest, noRecord } from '../errors';
import { findPage, type Query } from '../query';
import { organizationIn, visible } from '../scope';
import { iso, nextId, type World } from '../world';

const PATH = '/conversation-predefined-messages';
const TYPES = ['text', 'image', 'video', 'document', 'audio', 'location'];
const MEDIA: Shape = { media_url: 'string|null?', filename: 'string|null?', mime_type: 'string|null?' };

export function predefined(api: FastifyInstance, world: World): void {
	function one(request: FastifyRequest<{ Params: { id: string } }>) {
		const found = visible(request, world.tables.predefined).find(({ id }) => String(id) === request.params.id);
		if (!found) throw noRecord(request.params.id);
		return found;
	}

	api.get<{ Querystring: Query }>(PATH, async (request) => {
		organizationIn(request, request.query.organization_id);
		return findPage(visible(request, world.tables.predefined), request.query, ['organization_id', 'message_type']);
	});

	api.post(PATH, async (request, reply) => {
		const body = bodyOf(request.body, { organization_id: 'number', title: 'string', content: 'string', message_type: 'string?', ...MEDIA });
		organizationIn(request, body.organization_id);
		checkType(body.message_type);
		const now = iso(world.clock.tick());
		const empty = { media_url: null, filename: null, mime_type: null, message_type: 'text' };
		const row = { id: nextId(world), ...empty, ...body, created_by_user_id: 7, created_at: now, updated_at: now };
		world.tables.predefined.push(row);
		return await reply.code(201).send(row);
	});

	api.get<{ Params: { id: string } }>(`${PATH}/:id`, async (request) => one(request));

	api.patch<{ Params: { id: string } }>(`${PATH}/:id`, async (request) => {
		const row = one(request);
		const body = bodyOf(request.body, { title: 'string?', content: 'string?', message_type: 'string?', ...MEDIA });
		checkType(body.message_type);
		return Object.assign(row, body, { updated_at: iso(world.clock.tick()) });
	});

	api.delete<{ Params: { id: string } }>(`${PATH}/:id`, async (request) => {
		const row = one(request);
		world.tables.predefined = world.tables.predefined.filter((other) => other !== row);
		return row;
	});
}

function checkType(type: unknown): void {
	if (type !== undefined && !TYPES.includes(String(type))) throw badRequest('Invalid message_type');
}
