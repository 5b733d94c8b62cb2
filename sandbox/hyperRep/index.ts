import type { FastifyInstance } from 'fastify';
import { listen } from '../listen';
import { createControl, type Control } from './control';
import { KEYS, type KeyName } from './keys';
import type { SeedSizes } from './seed';
import { createServer } from './server';
import { createWorld } from './world';

export type { JournalEntry } from '../hoopAi/journal';
export type { Control, InboundEvent } from './control';
export type * from './model';
export type { SeedSizes } from './seed';
export type { Settings } from './settings';

export interface HyperRepSandbox {
	/** Base URL of the API. */
	url: string;
	/** A key that opens both organizations. */
	apiKey: string;
	keys: Record<KeyName, string>;
	/** The first organization. */
	organizationId: string;
	/** Another one, to which the same key leads. */
	otherOrganizationId: string;
	control: Control;
	app: FastifyInstance;
	close(): Promise<void>;
}

export interface HyperRepOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	host?: string;
	seed?: SeedSizes;
}

/** Starts the platform on this machine, in memory, with an account in it. */
export async function startHyperRep({ port = 0, host = '127.0.0.1', seed }: HyperRepOptions = {}): Promise<HyperRepSandbox> {
	const world = createWorld();
	const control = createControl(world, seed);
	control.reset();
	const [first, second] = world.store.organizations;
	const app = createServer(world, control);
	const url = await listen(app, port, host);
	return {
		url,
		apiKey: KEYS.full,
		keys: { ...KEYS },
		organizationId: first.organization_id,
		otherOrganizationId: second.organization_id,
		control,
		app,
		close: async () => await app.close(),
	};
}
