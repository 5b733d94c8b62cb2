import type { FastifyInstance } from 'fastify';
import { bodyOf, type Shape } from '../body';
import { badRequest } from '../errors';
import type { Conversation, Row } from '../model';
import { organizationIn, visible } from '../scope';
import type { World } from '../world';
import { VIEWS } from './conversations';

const SHAPE: Shape = {
	action: 'string',
	conversation_ids: 'array?',
	view_id: 'number?',
	filter: 'object?',
	assigned_user_id: 'number|null?',
	assigned_ai_assistant_id: 'string|number|null?',
	status: 'string?',
	pipeline_id: 'number?',
	pipeline_stage_id: 'number?',
};

/** What each action sets, and must therefore be given. */
const ACTIONS: Record<string, string[]> = {
	assign: ['assigned_user_id'],
	update_status: ['status'],
	assign_ai_assistant: ['assigned_ai_assistant_id'],
	move: ['pipeline_id', 'pipeline_stage_id'],
};

export function bulk(api: FastifyInstance, world: World): void {
	api.post('/conversations-bulk-actions', async (request, reply) => {
		const body = bodyOf(request.body, SHAPE);
		const columns = ACTIONS[String(body.action)];
		if (!columns) throw badRequest('Invalid action');
		const targets = ['conversation_ids', 'view_id', 'filter'].filter((name) => body[name] !== undefined);
		if (targets.length !== 1) throw badRequest('Exactly one of conversation_ids, view_id or filter is required');
		const missing = columns.find((name) => body[name] === undefined);
		if (missing) throw badRequest(`${missing} is required`);

		const all = visible(request, world.tables.conversations);
		const chosen = all.filter(wanted(body));
		if (body.filter) organizationIn(request, (body.filter as Row).organization_id);
		for (const one of chosen) Object.assign(one, Object.fromEntries(columns.map((name) => [name, body[name]])));
		return await reply.code(201).send({ processed_count: chosen.length });
	});
}

function wanted({ conversation_ids: ids, view_id: view, filter }: Row): (one: Conversation) => boolean {
	if (Array.isArray(ids)) {
		if (ids.length === 0 || ids.some((id) => typeof id !== 'number')) throw badRequest('Invalid conversation_ids');
		return ({ id }) => ids.includes(id);
	}
	if (view !== undefined) {
		if (!VIEWS[String(view)]) throw badRequest('Invalid view_id');
		return VIEWS[String(view)];
	}
	const shape: Shape = { organization_id: 'number', pipeline_id: 'number?', pipeline_stage_id: 'number?', status: 'string?', channel: 'string?' };
	const columns = bodyOf(filter, shape);
	return (one) => Object.entries(columns).every(([name, value]) => one[name] === value);
}
