import { cloneDeep } from 'lodash';
import type { FaultRule } from '../hoopAi/faults';
import type { JournalEntry } from '../hoopAi/journal';
import { addMessage, bookAppointment, closeConversation } from './happenings';
import type { Contact, Conversation } from './model';
import { seedWorld, type SeedSizes } from './seed';
import { withPatch, type Patch, type Settings } from './settings';
import type { Delivery, Webhook } from './webhooks';
import { clearWorld, type World } from './world';

/** Something that happens in the account by itself. */
export type Happening =
	| { type: 'message'; conversationId: string; content: string }
	| { type: 'close'; conversationId: string; reason?: string }
	| { type: 'appointment'; conversationId: string; service?: string; time?: number };

export interface State {
	contacts: Contact[];
	conversations: Conversation[];
}

/** The sandbox's own levers, apart from the API: the same in process and under /_sandbox. */
export interface Control {
	/** Everything back to the start: account, settings, faults, limits, webhooks and journal. */
	reset(options?: { seed?: SeedSizes; settings?: Patch }): void;
	/** Lays a patch over the settings and answers all of them; changed limits start counting anew. */
	settings(patch?: Patch): Settings;
	/** Arms faults, the first armed striking first. */
	fault(...rules: FaultRule[]): number[];
	clearFaults(): void;
	journal(): JournalEntry[];
	clearJournal(): void;
	state(): State;
	event(happening: Happening): void;
	/** What a person does under Settings > Advanced > Webhooks. @returns the secret */
	addWebhook(webhook: Webhook): string;
	deliveries(): Delivery[];
	/** Resolves when every delivery that has begun is answered. */
	settled(): Promise<void>;
}

const DAY = 86_400_000;

export function createControl(world: World, defaultSeed?: SeedSizes): Control {
	const settings = (patch: Patch = {}) => {
		world.settings = withPatch(world.settings, patch);
		if (patch.limits) world.limiter.clear();
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
		journal: () => cloneDeep(world.journal.list()),
		clearJournal: () => world.journal.clear(),
		state: () =>
			cloneDeep({
				contacts: [...world.contacts.values()],
				conversations: [...world.conversations.values()],
			}),
		event: (happening) => happen(world, happening),
		addWebhook: (webhook) => world.webhooks.add(webhook),
		deliveries: () => world.webhooks.deliveries(),
		settled: async () => await world.webhooks.settled(),
	};
}

function happen(world: World, happening: Happening): void {
	const conversation = world.conversations.get(happening.conversationId);
	if (!conversation) throw new Error(`No such conversation: ${happening.conversationId}`);
	if (happening.type === 'message') addMessage(world, conversation, 'customer', happening.content);
	else if (happening.type === 'close') closeConversation(world, conversation, happening.reason ?? 'resolved');
	else bookAppointment(world, conversation, happening.service ?? 'Drain cleaning', happening.time ?? Date.now() + DAY);
}
