import type { FastifyInstance } from 'fastify';
import { bodyOf, type Shape } from '../body';
import { badRequest, forbidden } from '../errors';
import { CHANNELS, type Conversation, type Row } from '../model';
import { findPage, type Query } from '../query';
import { conversationIn, organizationIn, visible } from '../scope';
import { iso, type World } from '../world';

const FILTERS = [
	'status', 'channel', 'assigned_user_id', 'assigned_ai_assistant_id', 'pipeline_id', 'pipeline_stage_id', 'unread_count', 'created_at',
];

const PATCH: Shape = {
	status: 'string?',
	assigned_user_id: 'number|null?',
	assigned_ai_assistant_id: 'string|number|null?',
	pipeline_id: 'number|null?',
	pipeline_stage_id: 'number|null?',
	ai_context_cut: 'string?',
	unread_count: 'number?',
	ai_auto_assignment_disabled: 'boolean?',
	ai_auto_assignment_disabled_reason: 'string|null?',
	blocked: 'boolean?',
};

/** Views that somebody saved. */
export const VIEWS: Record<string, (row: Conversation) => boolean> = {
	6: ({ status, channel }) => status === 'open' && channel === 'whatsapp',
};

export function conversations(api: FastifyInstance, world: World): void {
	api.get<{ Querystring: Query }>('/conversations', async (request) => {
		const { organization_id: given, searchTerm, messageSearchTerm, waitingResponseOnly, tag_id: tag, view_id: view, ...query } = request.query;
		const organization = organizationIn(request, given);
		if (typeof query.channel === 'string' && !CHANNELS.includes(query.channel as never)) throw badRequest('Invalid channel');
		if (query.status !== undefined && query.status !== 'open' && query.status !== 'closed') throw badRequest('Invalid status');
		if (view !== undefined && !VIEWS[String(view)]) throw badRequest('Invalid view_id');
		const rows = visible(request, world.tables.conversations)
			.filter((row) => row.organization_id === organization)
			.filter((row) => !view || VIEWS[String(view)](row))
			.filter((row) => !tag || (contactOf(world, row)?.tag_ids as number[]).includes(Number(tag)))
			.filter((row) => !searchTerm || nameOf(world, row).includes(String(searchTerm).toLowerCase()))
			.filter((row) => !messageSearchTerm || said(world, row).includes(String(messageSearchTerm).toLowerCase()))
			.filter((row) => waitingResponseOnly !== 'true' || lastOf(world, row)?.direction === 'inbound');
		return findPage(rows, query, FILTERS);
	});

	api.get<{ Params: { id: string }; Querystring: Query }>('/conversations/:id', async (request) => {
		if (request.query.organization_id !== undefined) organizationIn(request, request.query.organization_id);
		return conversationIn(world, request, request.params.id);
	});

	api.patch<{ Params: { id: string } }>('/conversations/:id', async (request) => {
		const conversation = conversationIn(world, request, request.params.id);
		const body = bodyOf(request.body, PATCH);
		if (body.status !== undefined && body.status !== 'open' && body.status !== 'closed') throw badRequest('Invalid status');
		return Object.assign(conversation, body, { updated_at: iso(world.clock.tick()) });
	});

	api.delete<{ Params: { id: string } }>('/conversations/:id', async (request, reply) => {
		const conversation = conversationIn(world, request, request.params.id);
		if (!request.apex.access.isAdmin) throw forbidden();
		conversation.deleted_at = iso(world.clock.tick());
		if (world.settings.deleted === 'empty') return await reply.code(204).send();
		return conversation;
	});
}

const contactOf = ({ tables }: World, row: Row) => tables.contacts.find(({ id }) => id === row.contact_id);
const messagesOf = ({ tables }: World, row: Row) => tables.messages.filter((one) => one.conversation_id === row.id);
const lastOf = (world: World, row: Row) =>
	messagesOf(world, row).sort((a, b) => (a.created_at < b.created_at ? -1 : 1)).at(-1);
const said = (world: World, row: Row) =>
	messagesOf(world, row).map(({ message_text: text }) => String(text).toLowerCase()).join('\n');

function nameOf(world: World, row: Row): string {
	const contact = contactOf(world, row);
	return `${contact?.first_name} ${contact?.last_name} ${contact?.phone}`.toLowerCase();
}
