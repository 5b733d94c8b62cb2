import type { FastifyInstance } from 'fastify';
import { isUndefined, mapValues, omitBy } from 'lodash';
import { find } from '../find';
import type { Contact } from '../model';
import { id, number, rows, shape, text } from '../schemas';
import { contactDetail, contactRow } from '../views/contact';
import type { World } from '../world';

interface Filters {
	locationId: string;
	query?: string;
	startAfter?: number;
	startAfterId?: string;
	limit: number;
}

const READ = { scope: 'contacts.readonly' };
const QUERY = shape(
	{ locationId: id, query: text, startAfter: number, startAfterId: text, limit: rows(20, 100) },
	'locationId',
);

/** Contacts, newest first; a page starts after a date and, among equals, after an id. */
export function contacts(api: FastifyInstance, world: World): void {
	api.get<{ Querystring: Filters }>(
		'/contacts/',
		{ config: READ, schema: { querystring: QUERY } },
		async ({ query, host, protocol }) => {
			const found = [...world.store.contacts.values()]
				.filter((contact) => contact.locationId === query.locationId && named(contact, query.query))
				.sort((a, b) => b.dateAdded - a.dateAdded || (a.id < b.id ? -1 : 1));
			const rest = found.filter((contact) => isAfter(contact, query));
			const page = rest.slice(0, query.limit);
			const last = rest.length > page.length ? page.at(-1) : undefined;
			const next = last && { startAfter: last.dateAdded, startAfterId: last.id };
			const number_ = Math.floor((found.length - rest.length) / query.limit) + 1;
			const nextQuery = next && new URLSearchParams(stringified({ ...query, ...next }));
			return {
				contacts: page.map(contactRow),
				meta: {
					total: found.length,
					nextPageUrl: nextQuery ? `${protocol}://${host}/contacts/?${nextQuery.toString()}` : null,
					startAfterId: page.at(-1)?.id ?? null,
					startAfter: page.at(-1)?.dateAdded ?? null,
					currentPage: number_,
					nextPage: next ? number_ + 1 : null,
					prevPage: number_ > 1 ? number_ - 1 : null,
				},
				count: found.length,
			};
		},
	);

	api.get<{ Params: { contactId: string } }>('/contacts/:contactId', { config: READ }, async (request) => ({
		contact: contactDetail(find(world.store.contacts, 'Contact', request.params.contactId, request)),
	}));
}

const stringified = (query: object) => mapValues(omitBy(query, isUndefined), String);

function isAfter({ dateAdded, id: own }: Contact, { startAfter, startAfterId }: Filters): boolean {
	if (startAfter === undefined) return true;
	return dateAdded < startAfter || (dateAdded === startAfter && startAfterId !== undefined && own > startAfterId);
}

function named({ firstName, lastName, email, phone, companyName }: Contact, query: string | undefined): boolean {
	const wanted = query?.trim().toLowerCase();
	return !wanted || [`${firstName} ${lastName}`, email, phone, companyName].some((field) => field?.toLowerCase().includes(wanted));
}
