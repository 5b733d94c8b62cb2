import { cloneDeep } from 'lodash';
import { channelOf, messageTypeOf } from './channels';
import { notFound } from './errors';
import type { FaultRule } from './faults';
import type { JournalEntry } from './journal';
import { addMessage, type Added } from './messaging';
import type { AiStatus, Conversation, VoiceCall } from './model';
import { seedWorld, type SeedSizes } from './seed';
import { withPatch, type DeepPartial, type Settings } from './settings';
import type { Store } from './store';
import { attachWebhooks, botSays, callEnds, type BotMessageEvent, type CallEvent, type Webhooks } from './webhooks';
import { clearWorld, type World } from './world';

export interface InboundEvent {
	type: 'inbound';
	contactId: string;
	/** SMS, Email, WhatsApp …; the channel of the contact's last message unless said otherwise. */
	channel?: string;
	message?: string;
	html?: string;
	subject?: string;
	attachments?: string[];
}

export interface AiStatusEvent {
	type: 'escalate' | 'close' | 'reopen';
	conversationId: string;
	/** Why, for an escalation. */
	reason?: string;
}

export type SandboxEvent = InboundEvent | AiStatusEvent | BotMessageEvent | CallEvent;

type Maps = 'contacts' | 'conversations' | 'messages' | 'emails' | 'bots' | 'knowledge' | 'calls';

/** The account as plain lists. */
export type State = {
	[K in Maps]: Store[K] extends Map<string, infer T> ? T[] : never;
} & Pick<Store, 'uploads' | 'typing'>;

export interface JournalFilter {
	method?: string;
	path?: string;
	host?: JournalEntry['host'];
	/** Only entries after this number. */
	after?: number;
}

/** The sandbox's own levers, apart from the API: the same in process and under /_sandbox. */
export interface Control {
	/** Everything back to the start: account, settings, faults, limits and journal. */
	reset(options?: { seed?: SeedSizes; settings?: DeepPartial<Settings> }): void;
	/** Lays a patch over the settings and answers all of them; changed limits start counting anew. */
	settings(patch?: DeepPartial<Settings>): Settings;
	/** Arms faults, the first armed striking first; answers their ids. */
	fault(...rules: FaultRule[]): number[];
	clearFaults(): void;
	journal(filter?: JournalFilter): JournalEntry[];
	clearJournal(): void;
	state(): State;
	/** Something happens in the account by itself. */
	event(event: InboundEvent | BotMessageEvent): Added;
	event(event: AiStatusEvent): Conversation;
	event(event: CallEvent): VoiceCall;
	event(event: SandboxEvent): Added | Conversation | VoiceCall;
	/** Where events are sent to; a reset forgets who registered. */
	readonly webhooks: Webhooks;
}

const AI_STATUS: Record<AiStatusEvent['type'], AiStatus> = { escalate: 'escalated', close: 'closed', reopen: 'open' };

export function createControl(world: World, defaultSeed?: SeedSizes): Control {
	const webhooks = attachWebhooks(world.news);
	const settings = (patch: DeepPartial<Settings> = {}) => {
		world.settings = withPatch(world.settings, patch);
		if (patch.limits) world.limiter.clear();
		return cloneDeep(world.settings);
	};

	function event(happening: InboundEvent | BotMessageEvent): Added;
	function event(happening: AiStatusEvent): Conversation;
	function event(happening: CallEvent): VoiceCall;
	function event(happening: SandboxEvent): Added | Conversation | VoiceCall;
	function event(happening: SandboxEvent): Added | Conversation | VoiceCall {
		switch (happening.type) {
			case 'inbound':
				return receive(world, happening);
			case 'botMessage':
				return cloneDeep(botSays(world, happening));
			case 'call':
				return cloneDeep(callEnds(world, happening));
			default:
				return setAiStatus(world, happening);
		}
	}

	return {
		reset({ seed = defaultSeed, settings: patch } = {}) {
			webhooks.clear();
			clearWorld(world);
			seedWorld(world, seed);
			if (patch) settings(patch);
		},
		settings,
		fault: (...rules) => rules.map((rule) => world.faults.add(rule)),
		clearFaults: () => world.faults.clear(),
		journal: ({ method, path, host, after = 0 } = {}) =>
			cloneDeep(
				world.journal
					.list()
					.filter((entry) => entry.n > after && (!host || entry.host === host))
					.filter((entry) => (!method || entry.method === method) && (!path || entry.path === path)),
			),
		clearJournal: () => world.journal.clear(),
		state: () => stateOf(world.store),
		event,
		webhooks,
	};
}

function stateOf({ contacts, conversations, messages, emails, bots, knowledge, calls, uploads, typing }: Store): State {
	const maps = { contacts, conversations, messages, emails, bots, knowledge, calls };
	const lists = Object.entries(maps).map(([name, map]) => [name, [...map.values()]]);
	return cloneDeep({ ...Object.fromEntries(lists), uploads, typing }) as State;
}

function receive(world: World, { contactId, channel, message, html, subject, attachments }: InboundEvent): Added {
	const contact = world.store.contacts.get(contactId);
	if (!contact) throw notFound('Contact', contactId);
	const last = world.store.conversationOf(contactId)?.lastMessageType ?? '';
	const messageType = messageTypeOf(channel ?? channelOf(last));
	if (!messageType) throw new Error(`No such channel: ${channel}`);
	const isEmail = messageType === 'TYPE_EMAIL';
	const html_ = html ?? `<p>${message ?? ''}</p>`;
	return cloneDeep(
		addMessage(world, {
			contact,
			messageType,
			direction: 'inbound',
			text: isEmail ? '' : message,
			email: isEmail ? { subject, html: html_, from: contact.email ?? '', to: ['hello@mainstreetdental.example'] } : undefined,
			attachments,
		}),
	);
}

function setAiStatus(world: World, { type, conversationId, reason }: AiStatusEvent): Conversation {
	const conversation = world.store.conversations.get(conversationId);
	if (!conversation) throw notFound('Conversation', conversationId);
	conversation.aiStatus = AI_STATUS[type];
	conversation.dateUpdated = world.clock.tick();
	if (type === 'escalate') world.news.tell({ is: 'escalation', conversation, reason });
	return cloneDeep(conversation);
}
