import type { FastifyRequest } from 'fastify';
import { PlatformError } from './errors';
import { tokenName, type Access } from './tokens';
import type { World } from './world';

const PUBLISHED_VERSIONS = new Set(['v3', '2023-02-21', '2021-07-28', '2021-04-15']);

const unauthorized = (message: string) => new PlatformError(401, message);

/**
 * Refuses in the platform's words; a missing scope is a 401 there as well. The order of the
 * checks is not documented: the caller first, then what it asks for.
 */
export function passGate(world: World, request: FastifyRequest): Access {
	const { config } = request.routeOptions;
	const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
	const name = tokenName(bearer ?? '');
	if (!name) throw unauthorized('Invalid Private Integration token');
	const access = world.settings.tokens[name];

	const version = request.headers.version;
	if (!version) throw unauthorized('version header was not found.');
	if (!PUBLISHED_VERSIONS.has(String(version))) throw unauthorized('version header is invalid');
	if (config.scope && !access.scopes.includes(config.scope)) {
		throw unauthorized('The token is not authorized for this scope.');
	}
	for (const part of [request.params, request.query, request.body]) {
		const locationId = (part as { locationId?: unknown } | null | undefined)?.locationId;
		if (typeof locationId === 'string' && locationId !== '') checkLocation(access, locationId);
	}
	return access;
}

/** Refuses what belongs to a location that the token does not open. */
export function checkLocation(access: Access, locationId: string): void {
	if (!access.locations.includes(locationId)) {
		throw unauthorized('This location is not accessible from this token!');
	}
}
