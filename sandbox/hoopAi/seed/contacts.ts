import type { Contact } from '../model';
import { SEED_TIME } from '../clock';
import type { World } from '../world';
import type { Person } from './people';

const DAY = 86_400_000;

/** Adds a contact; each one has been there a day longer than the one before. */
export function addContact(world: World, locationId: string, person: Omit<Person, 'key'>, dateAdded?: number): Contact {
	const added = dateAdded ?? SEED_TIME - (30 + world.store.contacts.size) * DAY;
	const contact: Contact = {
		id: world.ids.next(),
		locationId,
		firstName: person.firstName,
		lastName: person.lastName,
		email: person.email ?? null,
		additionalEmails: person.additionalEmails ?? [],
		phone: person.phone ?? null,
		companyName: person.companyName ?? null,
		country: 'US',
		timezone: 'America/Chicago',
		source: person.source ?? 'website form',
		tags: person.tags ?? [],
		dnd: person.dnd ?? false,
		visitorId: person.onWebsite ? world.ids.next() : null,
		assignedTo: person.assignedTo ?? null,
		dateAdded: added,
		dateUpdated: added,
	};
	world.store.contacts.set(contact.id, contact);
	return contact;
}
