import type { FastifyRequest } from 'fastify';
import { PlatformError } from '../errors';
import type { CallDetails, Contact } from '../model';
import { oneOf, shape, text } from '../schemas';
import type { World } from '../world';

export interface CallBody {
	to?: string;
	from?: string;
	status?: string;
}

export const CALL = shape({
	to: text,
	from: text,
	status: oneOf('pending', 'completed', 'answered', 'busy', 'no-answer', 'failed', 'canceled', 'voicemail'),
});

/** The record of a call made elsewhere. */
export function callDetails({ to = null, from = null, status = 'completed' }: { [K in keyof CallBody]?: CallBody[K] | null }): CallDetails {
	return { duration: null, status: status ?? 'completed', from, to, recorded: false, sentences: [] };
}

/** The contact with the phone number of a call, which must be there already. */
export function callerOf(world: World, { visit }: FastifyRequest, phone: string, end: 'to' | 'from'): Contact {
	const contact = [...world.store.contacts.values()].find(
		(candidate) => candidate.phone === phone && visit.access.locations.includes(candidate.locationId),
	);
	if (!contact) throw new PlatformError(400, `No contact has the phone number of call.${end}`);
	return contact;
}
