import { cloneDeep } from 'lodash';
import type { FaultRule } from '../hoopAi/faults';
import type { JournalEntry } from '../hoopAi/journal';
import { addConversation, addMessage } from './happenings';
import { MAIN } from './keys';
import type { Channel, Conversation } from './model';
import { seedWorld, type SeedSizes } from './seed';
import { withPatch, type Patch, type Settings } from './settings';
import { clearWorld, type Tables, type World } from './world';

/** Something that happens in the account by itself; `at` sets its moment, in milliseconds. */
export type Happening =
	| { type: 'inbound'; conversationId: number; text: string; at?: number }
	| { type: 'create'; channel: Channel; at?: number; more?: Partial<Conversation> };

/** The sandbox's own levers, apart from the API: the same in process and under /_sandbox. */
export interface Control {
	/** Everything back to the start: account, settings, faults, limits and journal. */
	reset(options?: { seed?: SeedSizes; settings?: Patch }): void;
	/** Lays a patch over the settings and answers all of them; changed limits start counting anew. */
	settings(patch?: Patch): Settings;
	/** Arms faults, the first armed striking first. */
	fault(...rules: FaultRule[]): number[];
	clearFaults(): void;
	journal(host?: JournalEntry['host']): JournalEntry[];
	clearJournal(): void;
	state(): Tables;
	/** @returns the conversation that it happened in */
	event(happening: Happening): Conversation;
}

export function createControl(world: World, defaultSeed?: SeedSizes): Control {
	const settings = (patch: Patch = {}) => {
		world.settings = withPatch(world.settings, patch);
		if (patch.limits) world.requests.clear();
		return cloneDeep(world.settings);
	};
	return {
		reset({ seed = defaultSeed, settings: patch } = {}) {
			clearWorld(world);
			seedWorld(world, seed);
			if (patch) settings(patch);
		},
		settings,
		fault: (...rules) => rules.map((rule) => world.faults.add(rule)),
		clearFaults: () => world.faults.clear(),
		journal: (host) => cloneDeep(world.journal.list().filter((entry) => !host || entry.host === host)),
		clearJournal: () => world.journal.clear(),
		state: () => cloneDeep(world.tables),
		event: (happening) => cloneDeep(happen(world, happening)),
	};
}

function happen(world: World, happening: Happening): Conversation {
	const { conversations, contacts } = world.tables;
	if (happening.type === 'create') {
		const { channel, at, more } = happening;
		return addConversation(world, { organization_id: MAIN, contact_id: contacts[0].id, channel, ...more }, at);
	}
	const conversation = conversations.find(({ id }) => id === happening.conversationId);
	if (!conversation) throw new Error(`No such conversation: ${happening.conversationId}`);
	addMessage(world, conversation, { direction: 'inbound', text: happening.text }, happening.at);
	return conversation;
}
