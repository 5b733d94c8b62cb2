import { SEED_TIME } from '../../hoopAi/clock';
import { addContact, addMessage, beginConversation } from '../happenings';
import { CHANNELS, type Sender } from '../model';
import type { World } from '../world';
import { THREADS, type Thread } from './people';

/** How large an account to seed, in place of the believable one. */
export interface SeedSizes {
	contacts?: number;
	conversations?: number;
	/** All conversations are with the first contact. */
	oneContact?: boolean;
	messagesPerConversation?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MONTH = 30 * 24 * HOUR;

/** Fills an empty world. */
export function seedWorld(world: World, sizes?: SeedSizes): void {
	if (sizes) seedBulk(world, sizes);
	else THREADS.forEach((thread, index) => seedThread(world, thread, index));
	const other = addContact(world, { account: 'elsewhere', name: 'Kim Sorensen', phone: '+15555550301', createdAt: SEED_TIME - MONTH });
	const theirs = beginConversation(world, other, 'sms', { startedAt: SEED_TIME - HOUR });
	addMessage(world, theirs, 'customer', 'Hello?', SEED_TIME - HOUR);
}

function seedThread(world: World, thread: Thread, index: number): void {
	const { name, email, phone, tags, customFields, channel, subject, status, ago, lines } = thread;
	const createdAt = SEED_TIME - MONTH - index * HOUR;
	const contact = addContact(world, {
		account: 'main',
		name,
		email,
		phone,
		tags: tags ?? [],
		customFields: customFields ?? {},
		createdAt,
	});
	const startedAt = SEED_TIME - ago * HOUR;
	const conversation = beginConversation(world, contact, channel, { subject, startedAt });
	lines.forEach((line, at) => {
		const isOurs = line.startsWith('> ');
		const sender: Sender = isOurs ? 'assistant' : 'customer';
		addMessage(world, conversation, sender, isOurs ? line.slice(2) : line, startedAt + at * MINUTE);
	});
	conversation.status = status;
	if (status !== 'open') conversation.unread = false;
}

function seedBulk(world: World, { contacts = 1, conversations = 0, oneContact, messagesPerConversation = 1 }: SeedSizes): void {
	const people = Array.from({ length: contacts }, (_, index) =>
		addContact(world, {
			account: 'main',
			name: `Contact ${index + 1}`,
			email: `contact.${index + 1}@example.com`,
			phone: `+1555${String(index + 1).padStart(7, '0')}`,
			createdAt: SEED_TIME - MONTH - index * MINUTE,
		}),
	);
	for (let index = 0; index < conversations; index++) {
		const startedAt = SEED_TIME - index * MINUTE;
		const contact = people[oneContact ? 0 : index % people.length];
		const conversation = beginConversation(world, contact, CHANNELS[index % CHANNELS.length], { startedAt });
		for (let at = 0; at < messagesPerConversation; at++) {
			addMessage(world, conversation, at % 2 === 0 ? 'customer' : 'assistant', `Message ${at + 1}`, startedAt + at * 1_000);
		}
	}
}
