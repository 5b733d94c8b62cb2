import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyOf, type Shape } from '../body';
import { badRequest, noRecord } from '../errors';
import { addMessage } from '../happenings';
import { CHANNELS, type Channel, type Conversation, type Row } from '../model';
import { findPage, type Query } from '../query';
import { conversationIn, visible } from '../scope';
import { iso, type World } from '../world';

const TRANSFORMED: Channel[] = ['whatsapp', 'instagram', 'messenger', 'webchat'];
const TYPES = ['text', 'image', 'video', 'document', 'audio', 'location', 'note'];

const ATTACHED: Shape = { s3_key: 'string?', s3_path: 'string?', file_size: 'number?', conversation_file_id: 'string?' };

export function messages(api: FastifyInstance, world: World): void {
	for (const channel of CHANNELS) readAndDelete(api, world, channel);
	for (const channel of TRANSFORMED) transformOutgoing(api, world, channel);

	api.post('/conversation-messages-sms', async (request, reply) => {
		const body = bodyOf(request.body, { conversation_id: 'number', message_text: 'string' }, true);
		const conversation = on('sms', conversationIn(world, request, body.conversation_id));
		return await reply.code(201).send(addMessage(world, conversation, { direction: 'outbound', text: String(body.message_text) }));
	});

	api.post('/conversation-messages-playground', async (request, reply) => {
		const named: Shape = { conversation_id: 'number', organization_id: 'number', contact_id: 'number', message_text: 'string?', ...ATTACHED };
		const body = bodyOf(request.body, { ...named, file_name: 'string?', file_type: 'string?' }, true);
		const conversation = on('playground', conversationIn(world, request, body.conversation_id));
		if (body.contact_id !== conversation.contact_id) throw badRequest('Invalid contact_id');
		checkFile(world, body);
		const { message_text: text, s3_key: key } = body;
		const message = { direction: 'outbound' as const, text: text as string | undefined, s3_key: key ?? null };
		return await reply.code(201).send(addMessage(world, conversation, message));
	});
}

/** Every channel keeps its own messages. */
function readAndDelete(api: FastifyInstance, world: World, channel: Channel): void {
	const path = `/conversation-messages-${channel}`;
	const own = (request: FastifyRequest) => visible(request, world.tables.messages).filter((one) => one.channel === channel);
	const idOf = (row: Row) => String(row._id ?? row.id);

	function one(request: FastifyRequest<{ Params: { id: string } }>) {
		const found = own(request).find((row) => idOf(row) === request.params.id);
		if (!found) throw noRecord(request.params.id);
		return found;
	}

	api.get<{ Querystring: Query }>(path, async (request) => {
		if (request.query.conversation_id === undefined) throw badRequest('conversation_id is required');
		return findPage(own(request), request.query, ['conversation_id', 'message_type']);
	});
	api.get<{ Params: { id: string } }>(`${path}/:id`, async (request) => one(request));
	api.delete<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
		const message = one(request);
		message.deleted_at = iso(world.clock.tick());
		if (world.settings.deleted === 'empty') return await reply.code(204).send();
		return message;
	});
}

function transformOutgoing(api: FastifyInstance, world: World, channel: Channel): void {
	api.post(`/conversation-messages-transform-outgoing-${channel}`, async (request, reply) => {
		const named: Shape = { conversation_id: 'number', message_text: 'string?', message_type: 'string?', ...ATTACHED };
		const template: Shape = { whatsapp_template_id: 'number?', components: 'array?' };
		const body = bodyOf(request.body, { ...named, ...(channel === 'whatsapp' ? template : {}) }, true);
		const conversation = on(channel, conversationIn(world, request, body.conversation_id));
		const sent = body.whatsapp_template_id === undefined ? plain(world, body) : filledIn(world, body);
		return await reply.code(201).send(addMessage(world, conversation, { direction: 'outbound', ...sent }));
	});
}

function plain(world: World, body: Row) {
	const { message_type: type, message_text: text } = body;
	if (!TYPES.includes(String(type))) throw badRequest('Invalid message_type');
	if ((type === 'text' || type === 'note') && !text) throw badRequest('message_text is required');
	if (!['text', 'note', 'location'].includes(String(type)) && !body.s3_path) throw badRequest('s3_path is required');
	checkFile(world, body);
	return { type: String(type), text: (text as string) ?? null, media_url: body.s3_path ?? null };
}

function filledIn(world: World, { whatsapp_template_id: id, components }: Row) {
	const template = world.tables.templates.find((one) => one.id === id);
	if (!template) throw noRecord(id);
	if (!Array.isArray(components)) throw badRequest('components is required');
	return { type: 'template', text: components.map(({ text }: Row) => text).join('\n'), whatsapp_template_id: id };
}

/** A file that is named must have been registered, and its path be the registered one. */
function checkFile({ tables }: World, { conversation_file_id: id, s3_path: path }: Row): void {
	if (id === undefined) return;
	const file = tables.files.find(({ _id }) => _id === id);
	if (!file) throw noRecord(id);
	if (path !== undefined && file.s3_path !== path) throw badRequest('Invalid s3_path');
}

function on(channel: Channel, conversation: Conversation): Conversation {
	if (conversation.channel !== channel) throw badRequest(`Conversation is not on channel ${channel}`);
	return conversation;
}
