import type { FastifyRequest } from 'fastify';
import { badRequest, forbidden, noRecord } from './errors';
import type { Conversation, Row } from './model';
import type { World } from './world';

/** The rows of the organizations that the key opens, without those that were deleted. */
export const visible = <T extends Row>({ apex }: FastifyRequest, rows: T[]): T[] =>
	rows.filter((row) => !row.deleted_at && apex.access.organizations.includes(Number(row.organization_id)));

/** The organization that a request names, if the key opens it. */
export function organizationIn(request: FastifyRequest, given: unknown): number {
	if (given === undefined) throw badRequest('organization_id is required');
	const id = Number(given);
	if (!request.apex.access.organizations.includes(id)) throw forbidden('Organization not accessible');
	return id;
}

/** @throws what Feathers answers for a record that is not there */
export function conversationIn(world: World, request: FastifyRequest, id: unknown): Conversation {
	const found = visible(request, world.tables.conversations).find((one) => String(one.id) === String(id));
	if (!found) throw noRecord(id);
	return found;
}
