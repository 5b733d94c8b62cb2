import { randomUUID } from 'node:crypto';
import { createClock, type Clock } from '../hoopAi/clock';
import { Faults } from '../hoopAi/faults';
import { Journal } from '../hoopAi/journal';
import type { Contact, Conversation, Message, Organization, Row, StoredObject } from './model';
import { defaultSettings, type Settings } from './settings';

/** The account of every organization there is. */
export interface Tables {
	organizations: Organization[];
	contacts: Contact[];
	conversations: Conversation[];
	messages: Message[];
	files: Row[];
	predefined: Row[];
	templates: Row[];
	automations: Row[];
	executions: Row[];
	/** What the storage host holds. */
	objects: StoredObject[];
}

/** All the state of one sandbox. */
export interface World {
	settings: Settings;
	tables: Tables;
	clock: Clock;
	/** The last number given out. */
	lastId: number;
	/** When each organization's requests of the window came. */
	requests: Map<number, number[]>;
	readonly journal: Journal;
	readonly faults: Faults;
	/** Signs addresses of the storage host. */
	readonly storageKey: string;
	storageUrl: string;
}

const empty = (): Tables => ({
	organizations: [],
	contacts: [],
	conversations: [],
	messages: [],
	files: [],
	predefined: [],
	templates: [],
	automations: [],
	executions: [],
	objects: [],
});

export function createWorld(): World {
	return {
		settings: defaultSettings(),
		tables: empty(),
		clock: createClock(),
		lastId: 4_000,
		requests: new Map(),
		journal: new Journal(),
		faults: new Faults(),
		storageKey: randomUUID(),
		storageUrl: '',
	};
}

/** Back to the first moment: nothing stored, nothing changed, nothing remembered. */
export function clearWorld(world: World): void {
	world.settings = defaultSettings();
	world.tables = empty();
	world.clock = createClock();
	world.lastId = 4_000;
	world.requests.clear();
	world.journal.clear();
	world.faults.clear();
}

export const iso = (at: number) => new Date(at).toISOString();
export const nextId = (world: World) => ++world.lastId;
