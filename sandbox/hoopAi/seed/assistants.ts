import { SEED_TIME } from '../clock';
import type { Bot, BotStatus, Contact, Direction, KnowledgeEntry, VoiceCall } from '../model';
import { LOCATIONS } from '../tokens';
import type { World } from '../world';
import type { SeedSizes } from './bulk';
import { VOICE_SENTENCES } from './speech';

const HOUR = 3_600_000;
const AGENTS = ['hs0VoiceAgentFrontDsk', 'hs0VoiceAgentReminder'];

const BOTS: Array<[name: string, prompt: string, model: string, status: BotStatus]> = [
	['Front Desk', 'You answer patients of a dental practice and book appointments.', 'gpt-4', 'active'],
	['Night Shift', 'You answer outside office hours and take down what patients need.', 'gpt-4o-mini', 'inactive'],
	['Recall Campaign', 'You invite patients whose cleaning is due.', 'gpt-4o', 'draft'],
];

const KNOWLEDGE: Array<Pick<KnowledgeEntry, 'type' | 'title' | 'content' | 'url'>> = [
	{ type: 'text', title: 'Opening hours', content: 'Monday to Friday 8 am to 6 pm, Saturday 9 am to 1 pm.', url: null },
	{ type: 'text', title: 'Parking', content: 'Behind the building; the first hour is free.', url: null },
	{ type: 'url', title: 'Price list', content: null, url: 'https://mainstreetdental.example/prices' },
];

/** Adds bots, what they know, and the calls that the voice agents took. */
export function seedAssistants(world: World, sizes: SeedSizes, isBulk: boolean): void {
	const { bots = BOTS.length, knowledge = KNOWLEDGE.length, calls = 3 } = sizes;
	const all = Array.from({ length: bots }, (_, index) => addBot(world, index));
	const [frontDesk] = all;
	if (frontDesk) {
		for (let index = 0; index < knowledge; index++) addKnowledge(world, frontDesk, index);
		giveConversations(world, frontDesk, isBulk);
	}
	const patients = [...world.store.contacts.values()].filter(
		(contact) => contact.locationId === LOCATIONS.main && contact.phone,
	);
	if (patients.length > 0) {
		for (let index = 0; index < calls; index++) addCall(world, patients[index % patients.length], index);
	}
}

function addBot(world: World, index: number): Bot {
	const [name, systemPrompt, model, status] = BOTS[index % BOTS.length];
	const round = Math.floor(index / BOTS.length);
	const at = SEED_TIME - (100 - index) * HOUR;
	const bot: Bot = {
		id: world.ids.next(),
		locationId: LOCATIONS.main,
		name: round > 0 ? `${name} ${round + 1}` : name,
		systemPrompt,
		model,
		temperature: 0.7,
		maxTokens: 500,
		status,
		dateAdded: at,
		dateUpdated: at,
	};
	world.store.bots.set(bot.id, bot);
	return bot;
}

function addKnowledge(world: World, bot: Bot, index: number): void {
	const entry = KNOWLEDGE[index % KNOWLEDGE.length];
	const round = Math.floor(index / KNOWLEDGE.length);
	const id = world.ids.next();
	world.store.knowledge.set(id, {
		...entry,
		id,
		botId: bot.id,
		locationId: bot.locationId,
		title: round > 0 ? `${entry.title} ${round + 1}` : entry.title,
		status: 'ready',
		dateAdded: bot.dateAdded + index * 60_000,
	});
}

/** A bot takes part wherever something automatic has answered; in an account made to size, everywhere. */
function giveConversations(world: World, bot: Bot, all: boolean): void {
	for (const conversation of world.store.conversations.values()) {
		const answered = world.store.thread(conversation.id).some(({ source }) => source === 'workflow');
		if (conversation.locationId === bot.locationId && (all || answered)) conversation.botId = bot.id;
	}
}

function addCall(world: World, contact: Contact, index: number): void {
	const direction: Direction = index % 3 === 2 ? 'outbound' : 'inbound';
	const segments = VOICE_SENTENCES[index % VOICE_SENTENCES.length];
	const practice = '+13125550000';
	const phone = contact.phone ?? '';
	const call: VoiceCall = {
		id: world.ids.next(),
		locationId: contact.locationId,
		agentId: AGENTS[direction === 'inbound' ? 0 : 1],
		contactId: contact.id,
		direction,
		status: index % 3 === 1 ? 'transferred' : 'completed',
		from: direction === 'inbound' ? phone : practice,
		to: direction === 'inbound' ? practice : phone,
		duration: Math.round((segments.at(-1)?.end ?? 0) / 1000),
		summary: ['Booked a cleaning.', 'Asked for a call back; transferred.', 'Reminded of an appointment.'][index % 3],
		recorded: index % 3 !== 2,
		segments,
		startedAt: SEED_TIME - (index + 1) * 5 * HOUR,
	};
	world.store.calls.set(call.id, call);
}
