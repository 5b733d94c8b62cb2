import { randomUUID } from 'node:crypto';
import { createClock, type Clock } from './clock';
import { Faults } from './faults';
import { createIds, type Ids } from './ids';
import { Journal } from './journal';
import { RateLimiter } from './limits';
import { defaultSettings, type Settings } from './settings';
import { Store } from './store';
import { createNews, type News } from './webhooks/news';

/** All the state of one sandbox. Several live side by side in one process, so none of it is global. */
export interface World {
	settings: Settings;
	store: Store;
	ids: Ids;
	clock: Clock;
	readonly journal: Journal;
	readonly faults: Faults;
	readonly limiter: RateLimiter;
	/** Tells the webhooks what happens. */
	readonly news: News;
	/** Signs the URLs of files. */
	readonly storageKey: string;
	/** Where files are served from; known once the storage host listens. */
	storageUrl: string;
}

/** A world without any account in it yet. */
export function createWorld(): World {
	const world: World = {
		settings: defaultSettings(),
		store: new Store(),
		ids: createIds('hoopai'),
		clock: createClock(),
		journal: new Journal(),
		faults: new Faults(),
		limiter: new RateLimiter(() => world.settings.limits),
		news: createNews(),
		storageKey: randomUUID(),
		storageUrl: '',
	};
	return world;
}

/** Back to the first moment: nothing stored, nothing changed, nothing remembered. */
export function clearWorld(world: World): void {
	world.settings = defaultSettings();
	world.store = new Store();
	world.ids = createIds('hoopai');
	world.clock = createClock();
	world.journal.clear();
	world.faults.clear();
	world.limiter.clear();
}
