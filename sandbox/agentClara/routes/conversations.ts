import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalid, missing, PlatformError } from '../errors';
import { addContact, addMessage, beginConversation, closeConversation, tellUpdate } from '../happenings';
import { bodyOf, emailIn, oneOf, phoneIn, queryOf, requiredText, tagsIn, textIn } from '../input';
import { CHANNELS, SENDERS, STATUSES, type Contact, type Conversation } from '../model';
import { pageOf } from '../pages';
import { conversationDetail, conversationRow, iso } from '../views';
import type { World } from '../world';

type ById = { conversationId: string };

/** Conversations, and the messages in them. */
export function conversations(api: FastifyInstance, world: World): void {
	const find = (request: FastifyRequest<{ Params: ById }>): Conversation => {
		const found = world.conversations.get(request.params.conversationId);
		if (found?.account === request.clara.account) return found;
		throw new PlatformError(404, 'Conversation not found');
	};

	api.get('/conversations', async (request) => {
		const query = queryOf(request, 'limit', 'offset', 'channel', 'status', 'customer_id');
		const channel = oneOf(query, 'channel', CHANNELS);
		const status = oneOf(query, 'status', STATUSES);
		const all = [...world.conversations.values()]
			.filter((one) => one.account === request.clara.account)
			.filter((one) => !channel || one.channel === channel)
			.filter((one) => !status || one.status === status)
			.filter((one) => !query.customer_id || one.customerId === query.customer_id)
			.sort((a, b) => b.startedAt - a.startedAt);
		return { success: true, data: pageOf(all, query).map(conversationRow) };
	});

	api.get<{ Params: ById }>('/conversations/:conversationId', async (request) => ({
		success: true,
		data: conversationDetail(find(request)),
	}));

	api.post('/conversations', async (request, reply) => {
		const body = bodyOf(request);
		const channel = requiredText(body, 'channel');
		if (!CHANNELS.some((known) => known === channel)) throw invalid('channel');
		const phone = phoneIn(body, 'customer_phone');
		const email = emailIn(body, 'customer_email');
		if (['sms', 'voice'].includes(channel) && !phone) throw missing('customer_phone');
		if (channel === 'email' && !email) throw missing('customer_email');
		const name = textIn(body, 'customer_name');
		const words = textIn(body, 'message');
		const { account } = request.clara;
		const known = [...world.contacts.values()].find((one) => one.account === account && isSame(one, phone, email));
		const contact = known ?? addContact(world, { account, name: name ?? phone ?? email ?? 'Unknown', phone, email });
		const conversation = beginConversation(world, contact, channel, {
			customerName: name ?? contact.name,
			customerPhone: phone,
			customerEmail: email,
		});
		const message = words === undefined ? undefined : addMessage(world, conversation, 'assistant', words);
		const data = {
			id: conversation.id,
			customer_phone: phone,
			customer_email: email,
			customer_name: conversation.customerName,
			channel,
			status: conversation.status,
			message_id: message?.id,
		};
		return await reply.code(201).send({ success: true, data });
	});

	api.post<{ Params: ById }>('/conversations/:conversationId/messages', async (request, reply) => {
		const conversation = find(request);
		const body = bodyOf(request);
		const content = requiredText(body, 'content');
		const sender = oneOf(body, 'sender', SENDERS) ?? 'assistant';
		const { id, at } = addMessage(world, conversation, sender, content);
		const data = { message_id: id, conversation_id: conversation.id, content, sender, timestamp: iso(at) };
		return await reply.code(201).send({ success: true, data });
	});

	api.patch<{ Params: ById }>('/conversations/:conversationId', async (request) => {
		const conversation = find(request);
		const body = bodyOf(request);
		const status = oneOf(body, 'status', STATUSES);
		const name = textIn(body, 'customer_name');
		const tags = tagsIn(body);
		const kept = world.settings.tags === 'add' ? conversation.tags : [];
		if (status) conversation.status = status;
		if (name) conversation.customerName = name;
		if (tags) conversation.tags = [...new Set([...kept, ...tags])];
		tellUpdate(world, conversation);
		const { id, customerName } = conversation;
		const data = { id, status: conversation.status, tags: conversation.tags, ...(name ? { customer_name: customerName } : {}) };
		return { success: true, data };
	});

	api.post<{ Params: ById }>('/conversations/:conversationId/close', async (request) => {
		const conversation = find(request);
		const at = closeConversation(world, conversation, 'api');
		return { success: true, data: { id: conversation.id, status: 'closed', closed_at: iso(at) } };
	});
}

function isSame(contact: Contact, phone?: string, email?: string): boolean {
	return (phone !== undefined && contact.phone === phone) || (email !== undefined && contact.email === email);
}
