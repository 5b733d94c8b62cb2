import type { FastifyInstance, FastifyRequest } from 'fastify';
import { missing, PlatformError } from '../errors';
import { addContact } from '../happenings';
import { bodyOf, emailIn, objectIn, oneOf, phoneIn, queryOf, requiredText, tagsIn, textIn, wholeIn } from '../input';
import type { Contact } from '../model';
import { pageOf } from '../pages';
import { contactView, conversationRow } from '../views';
import type { World } from '../world';

type ById = { contactId: string };

const ORDERS: Record<string, (a: Contact, b: Contact) => number> = {
	created: (a, b) => b.createdAt - a.createdAt,
	updated: (a, b) => b.updatedAt - a.updatedAt,
	name: (a, b) => a.name.localeCompare(b.name),
};

/** The people that conversations are held with. */
export function contacts(api: FastifyInstance, world: World): void {
	const own = ({ clara: { account } }: FastifyRequest) =>
		[...world.contacts.values()].filter((one) => one.account === account);
	const find = (request: FastifyRequest<{ Params: ById }>): Contact => {
		const found = world.contacts.get(request.params.contactId);
		if (found?.account === request.clara.account) return found;
		throw new PlatformError(404, 'Contact not found');
	};

	api.get('/contacts', async (request) => {
		const query = queryOf(request, 'limit', 'offset', 'search', 'tag', 'sort');
		const order = oneOf(query, 'sort', Object.keys(ORDERS)) ?? 'created';
		const all = own(request)
			.filter((one) => !query.search || isCalled(one, query.search))
			.filter((one) => !query.tag || one.tags.includes(query.tag))
			.sort(ORDERS[order]);
		return { success: true, data: pageOf(all, query).map((one) => contactView(world, one)) };
	});

	api.get('/contacts/search', async (request) => {
		const query = queryOf(request, 'q', 'limit');
		if (!query.q) throw missing('q');
		const found = own(request).filter((one) => isCalled(one, query.q));
		const rows = found.slice(0, wholeIn(query, 'limit', 10, 1, 100));
		return { success: true, data: rows.map((one) => contactView(world, one)) };
	});

	api.get<{ Params: ById }>('/contacts/:contactId', async (request) => ({
		success: true,
		data: contactView(world, find(request)),
	}));

	api.get<{ Params: ById }>('/contacts/:contactId/conversations', async (request) => {
		const { id } = find(request);
		const query = queryOf(request, 'limit', 'offset');
		const all = [...world.conversations.values()].filter(({ customerId }) => customerId === id);
		const rows = pageOf(all, query, world.settings.largestPageOfContact);
		return { success: true, data: rows.map(conversationRow) };
	});

	api.post('/contacts', async (request, reply) => {
		const body = bodyOf(request);
		const name = requiredText(body, 'name');
		const contact = addContact(world, { account: request.clara.account, name, ...changesIn(body) });
		return await reply.code(201).send({ success: true, data: contactView(world, contact) });
	});

	api.patch<{ Params: ById }>('/contacts/:contactId', async (request) => {
		const contact = find(request);
		const body = bodyOf(request);
		const name = textIn(body, 'name');
		const changes = { ...changesIn(body), ...(name ? { name } : {}), updatedAt: world.clock.tick() };
		return { success: true, data: contactView(world, Object.assign(contact, changes)) };
	});

	api.delete<{ Params: ById }>('/contacts/:contactId', async (request) => {
		world.contacts.delete(find(request).id);
		return { success: true, message: 'Contact deleted' };
	});
}

function changesIn(body: Record<string, unknown>): Partial<Contact> {
	const changes = {
		email: emailIn(body, 'email'),
		phone: phoneIn(body, 'phone'),
		tags: tagsIn(body),
		customFields: objectIn(body, 'custom_fields'),
	};
	return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function isCalled({ name, email }: Contact, text: string): boolean {
	return [name, email].some((field) => field?.toLowerCase().includes(text.toLowerCase()));
}
