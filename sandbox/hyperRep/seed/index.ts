import type { World } from '../world';
import { PEOPLE, type Person } from './people';
import { SEED_TIME } from '../../hoopAi/clock';

export interface SeedSizes {
	/** Conversations of the first organization, in place of the believable ones. */
	conversations?: number;
}

const HOUR = 60 * 60 * 1000;

/** Fills an empty world: two organizations, their people, and what these have written. */
export function seedWorld(world: World, { conversations }: SeedSizes = {}): void {
	const roofing = addOrganization(world, 'Acme Roofing', ['email', 'text']);
	const solar = addOrganization(world, 'Lakeside Solar', ['email']);
	const agents = ['Priya Raman', 'Tom Becker', 'Lucía Ortega'].map((name) => addAgent(world, roofing, name));
	const [seller] = ['Noor Haddad'].map((name) => addAgent(world, solar, name));
	if (conversations === undefined) {
		PEOPLE.forEach((person, n) => addPerson(world, roofing, person, n, agents[n % agents.length]));
	} else {
		addBulk(world, roofing, conversations, agents[0]);
	}
	addPerson(world, solar, { ...PEOPLE[0], name: 'Wanda Fisk', email: 'wanda@fisk.example' }, 3, seller);
}

function addOrganization(world: World, name: string, channels: string[]): string {
	const organization_id = world.ids.next();
	world.store.organizations.push({ organization_id, name, channels });
	return organization_id;
}

function addAgent(world: World, organizationId: string, name: string): string {
	const agent_id = world.ids.next();
	const email = `${name.split(' ')[0].toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}@acme.example`;
	world.store.agents.push({ organizationId, agent_id, name, email });
	return agent_id;
}

function addPerson(world: World, organizationId: string, person: Person, n: number, agentId: string): void {
	const contact_id = world.ids.next();
	const conversation_id = world.ids.next();
	const start = SEED_TIME - (30 - n) * 24 * HOUR;
	world.store.contacts.push({
		organizationId,
		contact_id,
		name: person.name,
		email: person.email,
		phone_number: person.phone,
		created_at: start - HOUR,
		company_id: null,
		company_role: person.role,
		notes: person.notes,
	});
	world.store.conversations.push({
		organizationId,
		conversation_id,
		contact_id,
		start_at: start,
		last_activity_at: start + (person.said.length - 1) * 2 * HOUR,
		folder: person.folder,
		is_read: person.isRead,
		agentIds: [agentId],
	});
	person.said.forEach(({ from, modality = 'email', subject = null, text }, index) => {
		world.store.messages.push({
			organizationId,
			message_id: world.ids.next(),
			conversation_id,
			agent_id: from === 'agent' ? agentId : null,
			modality,
			message_direction: from === 'agent' ? 'sent' : 'received',
			subject,
			content: modality === 'call' ? '' : text,
			call_transcript: modality === 'call' ? text : null,
			form_request_body: modality === 'form_request' ? text : null,
			sent_at: start + index * 2 * HOUR,
			duration: modality === 'call' ? 184 : null,
		});
	});
}

function addBulk(world: World, organizationId: string, count: number, agentId: string): void {
	for (let n = 0; n < count; n++) {
		const person: Person = {
			name: `Customer ${n + 1}`,
			email: `customer${n + 1}@mail.example`,
			phone: null,
			role: null,
			notes: '',
			folder: 'primary',
			isRead: n % 2 === 0,
			said: [{ from: 'contact', text: `Question ${n + 1}` }],
		};
		addPerson(world, organizationId, person, n / count, agentId);
	}
}
