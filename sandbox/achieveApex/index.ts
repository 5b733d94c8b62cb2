import type { FastifyInstance } from 'fastify';
import { listen } from '../listen';
import { createControl, type Control } from './control';
import { KEYS, MAIN, OTHER, type KeyName } from './keys';
import type { SeedSizes } from './seed';
import { createServer } from './server';
import { createStorage } from './storage';
import { createWorld } from './world';

export type { Control, Happening } from './control';
export type { FaultAction, FaultRule } from '../hoopAi/faults';
export type { JournalEntry } from '../hoopAi/journal';
export type * from './model';
export type { SeedSizes } from './seed';
export type { Patch, Settings } from './settings';
export type { Tables } from './world';

export interface AchieveApexSandbox {
	/** Base URL of the API. */
	url: string;
	/** A key that may do everything in the main organization. */
	apiKey: string;
	keys: Record<KeyName, string>;
	organizationId: number;
	/** An organization that the key does not open. */
	otherOrganizationId: number;
	/** Base URL of the host that files go to; it must never see a key. */
	storageUrl: string;
	control: Control;
	app: FastifyInstance;
	close(): Promise<void>;
}

export interface AchieveApexOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	host?: string;
	seed?: SeedSizes;
}

/** Starts the platform on this machine, in memory, with an account in it. */
export async function startAchieveApex({ port = 0, host = '127.0.0.1', seed }: AchieveApexOptions = {}): Promise<AchieveApexSandbox> {
	const world = createWorld();
	const control = createControl(world, seed);
	control.reset();
	const storage = createStorage(world);
	world.storageUrl = await listen(storage, 0, host);
	const app = createServer(world, control);
	const url = await listen(app, port, host);
	return {
		url,
		apiKey: KEYS.admin,
		keys: { ...KEYS },
		organizationId: MAIN,
		otherOrganizationId: OTHER,
		storageUrl: world.storageUrl,
		control,
		app,
		close: async () => {
			await Promise.all([app.close(), storage.close()]);
		},
	};
}
