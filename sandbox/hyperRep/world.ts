import { randomUUID } from 'node:crypto';
import { createClock, type Clock } from '../hoopAi/clock';
import { Faults } from '../hoopAi/faults';
import { Journal } from '../hoopAi/journal';
import { createIds, type Ids } from './ids';
import { defaultSettings, type Settings } from './settings';
import { Store } from './store';

/** All the state of one sandbox. Several live side by side in one process, so none of it is global. */
export interface World {
	settings: Settings;
	store: Store;
	ids: Ids;
	clock: Clock;
	readonly journal: Journal;
	readonly faults: Faults;
	/** Signs cursors, so that none can be made up. */
	readonly cursorKey: string;
}

/** A world without any account in it yet. */
export function createWorld(): World {
	return {
		settings: defaultSettings(),
		store: new Store(),
		ids: createIds('hyperrep'),
		clock: createClock(),
		journal: new Journal(),
		faults: new Faults(),
		cursorKey: randomUUID(),
	};
}

/** Back to the first moment: nothing stored, nothing changed, nothing remembered. */
export function clearWorld(world: World): void {
	world.settings = defaultSettings();
	world.store = new Store();
	world.ids = createIds('hyperrep');
	world.clock = createClock();
	world.journal.clear();
	world.faults.clear();
}
