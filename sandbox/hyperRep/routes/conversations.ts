import type { FastifyInstance } from 'fastify';
import { invalid, notFound } from '../errors';
import { between, pageOf } from '../lists';
import type { Conversation } from '../model';
import { conversationView, messageView } from '../views';
import type { World } from '../world';
import { conversationIn, ofOrganization } from './find';

const ROOT = '/api/v2/organizations/:organizationId';

/** Conversations, by organization, contact or agent, and their messages. */
export function conversations(api: FastifyInstance, world: World): void {
	const dated = (one: Conversation) => one[world.settings.datedBy];

	api.get(`${ROOT}/conversations`, async (request) =>
		pageOf(world, request, between(request, ofOrganization(world.store.conversations, request), dated), conversationView),
	);

	api.get(`${ROOT}/conversations/:conversationId`, async (request) =>
		conversationView(conversationIn(world, request)),
	);

	// Dates are not documented here, and do nothing.
	api.get<{ Params: { contactId: string } }>(`${ROOT}/contacts/:contactId/conversations`, async (request) => {
		const { contactId } = request.params;
		const known = ofOrganization(world.store.contacts, request).some((one) => one.contact_id === contactId);
		if (!known) throw invalid('Invalid contact_id');
		const all = ofOrganization(world.store.conversations, request);
		const theirs = all.filter((one) => one.contact_id === contactId);
		return pageOf(world, request, theirs, conversationView);
	});

	api.get<{ Params: { agentId: string } }>(`${ROOT}/agents/:agentId/conversations`, async (request) => {
		const { agentId } = request.params;
		const known = ofOrganization(world.store.agents, request).some((one) => one.agent_id === agentId);
		if (!known) throw notFound('Agent not found');
		const all = ofOrganization(world.store.conversations, request);
		const theirs = all.filter((one) => one.agentIds.includes(agentId));
		return pageOf(world, request, between(request, theirs, dated), conversationView);
	});

	api.get(`${ROOT}/conversations/:conversationId/messages`, async (request) => {
		const { conversation_id } = conversationIn(world, request);
		const thread = world.store.messages.filter((one) => one.conversation_id === conversation_id);
		return pageOf(world, request, between(request, thread, (one) => one.sent_at), messageView);
	});

	api.get<{ Params: { messageId: string } }>(
		`${ROOT}/conversations/:conversationId/messages/:messageId`,
		async (request) => {
			const { conversation_id } = conversationIn(world, request);
			const found = world.store.messages.find(
				(one) => one.message_id === request.params.messageId && one.conversation_id === conversation_id,
			);
			if (!found) throw notFound('Message not found');
			return messageView(found);
		},
	);
}
