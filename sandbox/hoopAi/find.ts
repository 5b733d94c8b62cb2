import type { FastifyRequest } from 'fastify';
import { notFound } from './errors';
import { checkLocation } from './gate';

interface Owned {
	locationId: string;
}

/** The thing with an id: 404 where there is none, 401 where it is another account's. */
export function find<T extends Owned>(things: Map<string, T>, what: string, id: string, request: FastifyRequest): T {
	const thing = things.get(id);
	if (!thing) throw notFound(what, id);
	checkLocation(request.visit.access, thing.locationId);
	return thing;
}

/** As `find`, where the request also names the location that the thing should be in. */
export function findIn<T extends Owned>(
	things: Map<string, T>,
	what: string,
	id: string,
	locationId: string,
	request: FastifyRequest,
): T {
	const thing = find(things, what, id, request);
	if (thing.locationId !== locationId) throw notFound(what, id);
	return thing;
}
