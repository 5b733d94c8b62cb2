import type { FastifyRequest } from 'fastify';
import { notFound } from '../errors';
import type { Conversation } from '../model';
import type { World } from '../world';

interface Params {
	organizationId: string;
	conversationId: string;
}

/** Those of the rows that belong to the organization of the address. */
export function ofOrganization<T extends { organizationId: string }>(rows: T[], request: FastifyRequest): T[] {
	const { organizationId } = request.params as Params;
	return rows.filter((row) => row.organizationId === organizationId);
}

/** The conversation of the address. */
export function conversationIn(world: World, request: FastifyRequest): Conversation {
	const { conversationId } = request.params as Params;
	const found = ofOrganization(world.store.conversations, request).find(
		(one) => one.conversation_id === conversationId,
	);
	if (!found) throw notFound('Conversation not found');
	return found;
}
