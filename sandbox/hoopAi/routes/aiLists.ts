import type { FastifyRequest } from 'fastify';
import { PlatformError } from '../errors';
import { id, rows, shape } from '../schemas';
import type { World } from '../world';

/** What HoopAI's own lists take besides their filters; their paging is documented nowhere. */
export const LIST = {
	locationId: id,
	limit: { ...rows(20, 100), default: undefined },
	offset: { type: 'integer', minimum: 0 },
};

export const LIST_QUERY = shape(LIST, 'locationId');

export interface ListQuery {
	locationId: string;
	limit?: number;
	offset?: number;
}

/** The asked part of a list; all of it where nothing is asked, or where paging is ignored. */
export function pageOf<T>(world: World, all: T[], { limit = Infinity, offset = 0 }: ListQuery): T[] {
	return world.settings.aiPaging === 'honoured' ? all.slice(offset, offset + limit) : all;
}

/** Every request names its location, in the query or in the body. */
export function locationOf(request: FastifyRequest): string {
	for (const part of [request.query, request.body]) {
		const { locationId } = (part ?? {}) as { locationId?: unknown };
		if (typeof locationId === 'string' && locationId !== '') return locationId;
	}
	throw new PlatformError(422, 'locationId should not be empty');
}
