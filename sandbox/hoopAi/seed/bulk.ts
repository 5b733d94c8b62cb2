import { SEED_TIME } from '../clock';
import { addMessage, createConversation } from '../messaging';
import type { AiStatus, Contact } from '../model';
import { LOCATIONS } from '../tokens';
import type { World } from '../world';
import { addContact } from './contacts';

/** How large an account to seed. Conversations or contacts given replace the believable ones. */
export interface SeedSizes {
	conversations?: number;
	messagesPerConversation?: number;
	/** Every so many neighbours share one date, and so one sort value. */
	tiesEvery?: number;
	/** Every so many messages one is an email. */
	emailEvery?: number;
	/** Contacts in all; at least one for each conversation. */
	contacts?: number;
	bots?: number;
	/** Knowledge entries of the first bot. */
	knowledge?: number;
	calls?: number;
}

const MINUTE = 60_000;
const AI_STATUSES: AiStatus[] = ['open', 'closed', 'escalated'];

/** An account of any size, newest first in the order of its making. */
export function seedBulk(world: World, sizes: SeedSizes): void {
	const { conversations = 0, tiesEvery = 1 } = sizes;
	const contacts = Math.max(sizes.contacts ?? 0, conversations);
	for (let index = 0; index < contacts; index++) {
		const at = SEED_TIME - Math.floor(index / tiesEvery) * MINUTE;
		const contact = addContact(world, LOCATIONS.main, numbered(index + 1), at - 30 * 24 * 60 * MINUTE);
		if (index < conversations) seedThread(world, contact, at, sizes);
	}
}

function numbered(number: number) {
	const digits = String(number).padStart(7, '0');
	return {
		firstName: 'Contact',
		lastName: String(number),
		email: `contact.${number}@example.com`,
		phone: `+1555${digits}`,
	};
}

function seedThread(world: World, contact: Contact, endsAt: number, sizes: SeedSizes): void {
	const { messagesPerConversation = 2, emailEvery } = sizes;
	const startsAt = endsAt - Math.max(0, messagesPerConversation - 1) * 1000;
	const conversation = createConversation(world, contact, 'TYPE_SMS', startsAt);
	for (let number = 1; number <= messagesPerConversation; number++) {
		const isEmail = emailEvery !== undefined && number % emailEvery === 0;
		const inbound = number % 2 === 1;
		addMessage(world, {
			contact,
			messageType: isEmail ? 'TYPE_EMAIL' : 'TYPE_SMS',
			direction: inbound ? 'inbound' : 'outbound',
			text: isEmail ? '' : `Message ${number}`,
			email: isEmail ? { subject: `Message ${number}`, html: `<p>Message ${number}</p>` } : undefined,
			at: startsAt + (number - 1) * 1000,
		});
	}
	const number = Number(contact.lastName);
	conversation.unreadCount = number % 2;
	conversation.aiStatus = AI_STATUSES[number % AI_STATUSES.length];
}
