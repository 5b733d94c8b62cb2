import type { FastifyInstance } from 'fastify';
import { listen } from '../listen';
import { createControl, type Control } from './control';
import { KEYS, type KeyName } from './keys';
import type { SeedSizes } from './seed';
import { createServer } from './server';
import { createWorld } from './world';

export type { Control, Happening, State } from './control';
export type { FaultAction, FaultRule } from '../hoopAi/faults';
export type { JournalEntry } from '../hoopAi/journal';
export type * from './model';
export type { SeedSizes } from './seed';
export type { Delivery, EventName, Webhook } from './webhooks';

export interface AgentClaraSandbox {
	/** Base URL of the API. */
	url: string;
	/** A key that may do everything in the main sub-account. */
	apiKey: string;
	keys: Record<KeyName, string>;
	control: Control;
	app: FastifyInstance;
	close(): Promise<void>;
}

export interface AgentClaraOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	host?: string;
	seed?: SeedSizes;
}

/** Starts the platform on this machine, in memory, with an account in it. */
export async function startAgentClara({ port = 0, host = '127.0.0.1', seed }: AgentClaraOptions = {}): Promise<AgentClaraSandbox> {
	const world = createWorld();
	const control = createControl(world, seed);
	control.reset();
	const app = createServer(world, control);
	const url = await listen(app, port, host);
	return {
		url,
		apiKey: KEYS.test,
		keys: { ...KEYS },
		control,
		app,
		async close() {
			world.webhooks.clear();
			await app.close();
		},
	};
}
