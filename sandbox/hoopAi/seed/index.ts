import { addMessage } from '../messaging';
import type { World } from '../world';
import { LOCATIONS } from '../tokens';
import { BRANCH, ELSEWHERE, MAIN, type Person } from './people';
import { seedAssistants } from './assistants';
import { seedBulk, type SeedSizes } from './bulk';
import { addContact } from './contacts';
import { seedThreads } from './threads';

export type { SeedSizes } from './bulk';

/** Fills an empty world: the believable account, or in its place one of the asked size. */
export function seedWorld(world: World, sizes: SeedSizes = {}): void {
	const isBulk = sizes.conversations !== undefined || sizes.contacts !== undefined;
	if (isBulk) seedBulk(world, sizes);
	else seedThreads(world, seedPeople(world, LOCATIONS.main, MAIN));
	seedSmall(world, LOCATIONS.branch, BRANCH);
	seedSmall(world, LOCATIONS.elsewhere, ELSEWHERE);
	seedAssistants(world, sizes, isBulk);
}

function seedPeople(world: World, locationId: string, people: Person[]) {
	return new Map(people.map((person) => [person.key, addContact(world, locationId, person)]));
}

/** The other locations hold just enough to tell them apart. */
function seedSmall(world: World, locationId: string, people: Person[]): void {
	for (const contact of seedPeople(world, locationId, people).values()) {
		addMessage(world, {
			contact,
			messageType: 'TYPE_SMS',
			direction: 'inbound',
			text: `Hi, this is ${contact.firstName}. Is the clinic open on Saturday?`,
			at: contact.dateAdded + 60_000,
		});
	}
}
