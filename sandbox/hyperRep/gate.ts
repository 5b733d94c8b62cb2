import type { FastifyRequest } from 'fastify';
import { invalid, PlatformError } from './errors';
import { keyName, type KeyName } from './keys';
import type { Organization } from './model';
import type { World } from './world';

const forbidden = (detail: string) => new PlatformError(403, detail);

/** Refuses in the platform's words: whatever is wrong with a key, the status is 403. */
export function passGate(world: World, request: FastifyRequest): KeyName {
	const given = request.headers['x-api-key'];
	if (typeof given !== 'string' || given === '') throw forbidden('Missing API Key');
	const name = keyName(given);
	if (!name) throw forbidden('Invalid API Key');
	if (name === 'inactive') throw forbidden('API Key is inactive');
	if (name === 'expired') throw forbidden('API Key has expired');
	const { organizationId } = (request.params ?? {}) as { organizationId?: string };
	if (organizationId !== undefined) organizationOf(world, name, organizationId);
	return name;
}

/** The organizations that a key opens. */
export function organizationsOf(world: World, key: KeyName): Organization[] {
	const all = world.store.organizations;
	return key === 'full' ? all : all.slice(1);
}

function organizationOf(world: World, key: KeyName, id: string): Organization {
	const found = organizationsOf(world, key).find((one) => one.organization_id === id);
	if (!found) throw invalid('Invalid organization_id');
	return found;
}
