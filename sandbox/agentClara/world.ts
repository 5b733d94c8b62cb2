import { createIds, type Ids } from '../hoopAi/ids';
import { createClock, type Clock } from '../hoopAi/clock';
import { Faults } from '../hoopAi/faults';
import { Journal } from '../hoopAi/journal';
import { RateLimiter } from '../hoopAi/limits';
import type { Contact, Conversation } from './model';
import { defaultSettings, type Settings } from './settings';
import { Webhooks } from './webhooks';

/** All the state of one sandbox. */
export interface World {
	settings: Settings;
	contacts: Map<string, Contact>;
	conversations: Map<string, Conversation>;
	clock: Clock;
	ids: Ids;
	readonly journal: Journal;
	readonly faults: Faults;
	readonly limiter: RateLimiter;
	readonly webhooks: Webhooks;
}

export function createWorld(): World {
	const world: World = {
		settings: defaultSettings(),
		contacts: new Map(),
		conversations: new Map(),
		clock: createClock(),
		ids: createIds('agentClara'),
		journal: new Journal(),
		faults: new Faults(),
		limiter: new RateLimiter(() => world.settings.limits),
		webhooks: new Webhooks(() => world.settings.retryAfterMs),
	};
	return world;
}

/** Back to the first moment: nothing stored, nothing changed, nothing remembered. */
export function clearWorld(world: World): void {
	world.settings = defaultSettings();
	world.contacts = new Map();
	world.conversations = new Map();
	world.clock = createClock();
	world.ids = createIds('agentClara');
	world.journal.clear();
	world.faults.clear();
	world.limiter.clear();
	world.webhooks.clear();
}
