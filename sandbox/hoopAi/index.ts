import type { FastifyInstance } from 'fastify';
import { listen } from '../listen';
import { createControl, type Control } from './control';
import { PROVIDER } from './providers';
import type { SeedSizes } from './seed';
import { createServer } from './server';
import { createStorage } from './storage';
import { LOCATIONS, TOKENS, type LocationName, type TokenName } from './tokens';
import { createWorld } from './world';

export type { Control, InboundEvent, AiStatusEvent, SandboxEvent, JournalFilter, State } from './control';
export type { FaultAction, FaultRule } from './faults';
export type { JournalEntry, JournalFile } from './journal';
export type * from './model';
export type { SeedSizes } from './seed';
export type { DeepPartial, LimitSettings, Settings } from './settings';
export type { Access, LocationName, TokenName } from './tokens';
export type { Delivery, NewSubscription, Signing, Subscription, Twist, Webhooks } from './webhooks';

export interface HoopAiSandbox {
	/** Base URL of the API. */
	url: string;
	/** Token that may do everything in the main and the branch location. */
	token: string;
	/** The main location. */
	locationId: string;
	version: string;
	tokens: Record<TokenName, string>;
	locations: Record<LocationName, string>;
	control: Control;
	/** Base URL of the host that files come from; it must never see a token. */
	storageUrl: string;
	/** The one conversation provider there is; a token owns it once a setting says so. */
	providerId: string;
	app: FastifyInstance;
	close(): Promise<void>;
}

export interface HoopAiOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	host?: string;
	seed?: SeedSizes;
}

/** Starts the platform on this machine, in memory, with an account in it. */
export async function startHoopAi({ port = 0, host = '127.0.0.1', seed }: HoopAiOptions = {}): Promise<HoopAiSandbox> {
	const world = createWorld();
	const control = createControl(world, seed);
	control.reset();
	const storage = createStorage(world);
	world.storageUrl = await listen(storage, 0, host);
	const app = createServer(world, control);
	const url = await listen(app, port, host);
	return {
		url,
		storageUrl: world.storageUrl,
		providerId: PROVIDER.id,
		token: TOKENS.full,
		locationId: LOCATIONS.main,
		version: '2021-07-28',
		tokens: { ...TOKENS },
		locations: { ...LOCATIONS },
		control,
		app,
		close: async () => {
			control.webhooks.close();
			await Promise.all([app.close(), storage.close()]);
		},
	};
}
