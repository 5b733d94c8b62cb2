import { SEED_TIME } from '../hoopAi/clock';
import { addConversation, addMessage } from './happenings';
import { MAIN, OTHER } from './keys';
import type { Channel, Conversation } from './model';
import { iso, nextId, type World } from './world';

export interface SeedSizes {
	/** Further conversations, older than the others. */
	bulkConversations?: number;
	/** Further messages in the first conversation. */
	bulkMessages?: number;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

interface Person {
	name: [string, string];
	channel: Channel;
	said: string[];
	more?: Partial<Conversation>;
}

/** A bicycle shop and some who write to it. What is said alternates, the customer beginning. */
const PEOPLE: Person[] = [
	{
		name: ['Nora', 'Lindqvist'],
		channel: 'whatsapp',
		said: ['Is the blue city bike still there?', 'Yes, in size M and L.', 'Great, please keep the L for me.'],
		more: { assigned_user_id: 7, pipeline_id: 1, pipeline_stage_id: 2 },
	},
	{ name: ['Tomás', 'Rivera'], channel: 'instagram', said: ['Do you ship to Porto?'], more: { assigned_ai_assistant_id: 3 } },
	{ name: ['Aisha', 'Khan'], channel: 'messenger', said: ['My brakes squeak.', 'Bring it by, we will have a look.'] },
	{ name: ['Jonas', 'Weber'], channel: 'webchat', said: ['When do you open on Saturday?'], more: { status: 'closed' } },
	{ name: ['Mei', 'Tanaka'], channel: 'sms', said: ['Running 10 min late', 'No worries!', 'Thanks'], more: { assigned_user_id: 8 } },
	{ name: ['Playground', 'Tester'], channel: 'playground', said: ['What can you do?', 'I can answer questions.'] },
];

/** Fills an empty world: two organizations, so that a leak between them would show. */
export function seedWorld(world: World, { bulkConversations = 0, bulkMessages = 0 }: SeedSizes = {}): void {
	const { tables } = world;
	const dates = { created_at: iso(SEED_TIME - 400 * DAY), updated_at: iso(SEED_TIME - DAY) };
	tables.organizations.push(
		{ id: MAIN, name: 'Lakeside Cycles', subscription_status: 'active', ...dates },
		{ id: OTHER, name: 'Northgate Dental', subscription_status: 'active', ...dates },
	);
	PEOPLE.forEach((person, index) => addPerson(world, MAIN, person, SEED_TIME - index * 37 * MINUTE));
	addPerson(world, OTHER, { name: ['Someone', 'Else'], channel: 'whatsapp', said: ['Not yours to read'] }, SEED_TIME);
	const [first] = tables.conversations;
	for (let n = 1; n <= bulkMessages; n++) {
		addMessage(world, first, { direction: n % 2 ? 'inbound' : 'outbound', text: `Message ${n}` }, SEED_TIME - DAY + n * 1_000);
	}
	first.last_interaction_at = iso(SEED_TIME);
	for (let n = 1; n <= bulkConversations; n++) {
		const at = SEED_TIME - 10 * DAY - n * MINUTE;
		addConversation(world, { organization_id: MAIN, contact_id: first.contact_id, channel: 'webchat' }, at);
	}
	seedTools(world, dates);
}

function addPerson(world: World, organization: number, { name, channel, said, more }: Person, last: number): void {
	const contact = {
		id: nextId(world),
		organization_id: organization,
		first_name: name[0],
		last_name: name[1],
		email: `${name[0].toLowerCase().replace(/[^a-z]/g, '')}@example.com`,
		phone: `+1555010${world.lastId}`,
		owned_by_user_id: null,
		company_id: null,
		custom_fields_by_name: {},
		tag_ids: channel === 'whatsapp' ? [21] : [],
		created_at: iso(last - 30 * DAY),
		updated_at: iso(last - 30 * DAY),
	};
	world.tables.contacts.push(contact);
	const begun = last - said.length * 3 * MINUTE;
	const conversation = addConversation(world, { organization_id: organization, contact_id: contact.id, channel, ...more }, begun);
	said.forEach((text, index) =>
		addMessage(
			world,
			conversation,
			{ direction: index % 2 ? 'outbound' : 'inbound', text, created_by_user_id: index % 2 ? 7 : null },
			last - (said.length - 1 - index) * 3 * MINUTE,
		),
	);
	if (said.length % 2 === 0) conversation.unread_count = 0;
}

function seedTools({ tables }: World, dates: { created_at: string; updated_at: string }): void {
	const own = { organization_id: MAIN };
	const reply = { message_type: 'text', media_url: null, filename: null, mime_type: null, created_by_user_id: 7, ...dates };
	tables.predefined.push(
		{ id: 8, ...own, title: 'Opening hours', content: 'We are open Monday to Saturday from 9 to 18.', ...reply },
		{ id: 9, ...own, title: 'Address', content: '12 Harbour Road, by the lake.', ...reply },
		{ id: 10, organization_id: OTHER, title: 'Not yours', content: 'To read', ...reply },
	);
	tables.templates.push(
		{
			id: 31,
			...own,
			name: 'order_ready',
			language: 'en',
			status: 'APPROVED',
			components: [{ type: 'BODY', text: 'Your order is ready to be picked up.' }],
			...dates,
		},
		{ id: 32, ...own, name: 'appointment', language: 'en', status: 'APPROVED', components: [{ type: 'BODY', text: 'See you {{1}}.' }], ...dates },
	);
	tables.automations.push({ id: 5, ...own, name: 'Ask for a review' });
}
