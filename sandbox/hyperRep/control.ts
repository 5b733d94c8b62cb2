import { cloneDeep } from 'lodash';
import type { FaultRule } from '../hoopAi/faults';
import type { JournalEntry } from '../hoopAi/journal';
import type { Contact, Conversation } from './model';
import { seedWorld, type SeedSizes } from './seed';
import { withPatch, type Settings } from './settings';
import type { Store } from './store';
import { clearWorld, type World } from './world';

/** A person writes: in the conversation that is named, or in a new one. */
export interface InboundEvent {
	type: 'inbound';
	conversationId?: string;
	/** Whose new conversation it is; unless said otherwise that of a stranger, who becomes a contact. */
	contactId?: string;
	/** Whom the stranger writes to; the first organization unless said otherwise. */
	organizationId?: string;
	text?: string;
	/** When, in milliseconds since the epoch; now unless said otherwise. */
	at?: number;
}

export interface JournalFilter {
	method?: string;
	path?: string;
	after?: number;
}

/** The sandbox's own levers, apart from the API: the same in process and under /_sandbox. */
export interface Control {
	/** Everything back to the start: account, settings, faults and journal. */
	reset(options?: { seed?: SeedSizes; settings?: Partial<Settings> }): void;
	/** Lays a patch over the settings and answers all of them. */
	settings(patch?: Partial<Settings>): Settings;
	/** Arms faults, the first armed striking first; answers their ids. */
	fault(...rules: FaultRule[]): number[];
	clearFaults(): void;
	journal(filter?: JournalFilter): JournalEntry[];
	clearJournal(): void;
	state(): Store;
	/** Something happens in the account by itself; answers the conversation in which it did. */
	event(event: InboundEvent): Conversation;
}

export function createControl(world: World, defaultSeed?: SeedSizes): Control {
	const settings = (patch: Partial<Settings> = {}) => {
		world.settings = withPatch(world.settings, patch);
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
		journal: ({ method, path, after = 0 } = {}) =>
			cloneDeep(
				world.journal
					.list()
					.filter((entry) => entry.n > after)
					.filter((entry) => (!method || entry.method === method) && (!path || entry.path === path)),
			),
		clearJournal: () => world.journal.clear(),
		state: () => cloneDeep(world.store),
		event: (event) => cloneDeep(receive(world, event)),
	};
}

function receive(world: World, event: InboundEvent): Conversation {
	const { conversationId, text = 'Hello?' } = event;
	const moment = event.at ?? world.clock.tick();
	const known = world.store.conversations.find((one) => one.conversation_id === conversationId);
	if (conversationId && !known) throw new Error(`No such conversation: ${conversationId}`);
	const conversation = known ?? begin(world, moment, event);
	conversation.last_activity_at = moment;
	conversation.is_read = false;
	world.store.messages.push({
		organizationId: conversation.organizationId,
		message_id: world.ids.next(),
		conversation_id: conversation.conversation_id,
		agent_id: null,
		modality: 'text',
		message_direction: 'received',
		subject: null,
		content: text,
		call_transcript: null,
		form_request_body: null,
		sent_at: moment,
		duration: null,
	});
	return conversation;
}

function begin(world: World, at: number, event: InboundEvent): Conversation {
	const contact = event.contactId
		? world.store.contacts.find((one) => one.contact_id === event.contactId)
		: stranger(world, at, event.organizationId);
	if (!contact) throw new Error(`No such contact: ${event.contactId}`);
	const conversation: Conversation = {
		organizationId: contact.organizationId,
		conversation_id: world.ids.next(),
		contact_id: contact.contact_id,
		start_at: at,
		last_activity_at: at,
		folder: 'inbox',
		is_read: false,
		agentIds: [],
	};
	world.store.conversations.push(conversation);
	return conversation;
}

function stranger(world: World, at: number, organizationId = world.store.organizations[0].organization_id): Contact {
	const contact: Contact = {
		organizationId,
		contact_id: world.ids.next(),
		name: 'Unknown caller',
		email: null,
		phone_number: `+1512555${String(world.store.contacts.length).padStart(4, '0')}`,
		created_at: at,
		company_id: null,
		company_role: null,
		notes: '',
	};
	world.store.contacts.push(contact);
	return contact;
}
