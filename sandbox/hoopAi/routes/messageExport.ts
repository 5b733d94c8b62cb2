import type { FastifyInstance } from 'fastify';
import { PlatformError } from '../errors';
import type { Message } from '../model';
import { id, oneOf, rows, shape, text } from '../schemas';
import { messageRow } from '../views/message';
import type { World } from '../world';

interface Export {
	locationId: string;
	limit: number;
	cursor?: string;
	sortBy?: 'createdAt' | 'updatedAt';
	sortOrder?: 'asc' | 'desc';
	conversationId?: string;
	contactId?: string;
	channel?: keyof typeof CHANNEL_TYPES;
	startDate?: string;
	endDate?: string;
}

const CHANNEL_TYPES = {
	Call: ['TYPE_CALL', 'TYPE_CUSTOM_CALL', 'TYPE_IVR_CALL', 'TYPE_CAMPAIGN_CALL'],
	SMS: ['TYPE_SMS', 'TYPE_CUSTOM_SMS', 'TYPE_CAMPAIGN_SMS', 'TYPE_CUSTOM_PROVIDER_SMS'],
	Email: ['TYPE_EMAIL', 'TYPE_CUSTOM_EMAIL', 'TYPE_CAMPAIGN_EMAIL', 'TYPE_CUSTOM_PROVIDER_EMAIL'],
	WhatsApp: ['TYPE_WHATSAPP'],
	Instagram: ['TYPE_INSTAGRAM'],
	Facebook: ['TYPE_FACEBOOK'],
};

const QUERY = shape(
	{
		locationId: id,
		limit: rows(100, 500, 10),
		cursor: text,
		sortBy: oneOf('createdAt', 'updatedAt'),
		sortOrder: oneOf('asc', 'desc'),
		conversationId: text,
		contactId: text,
		channel: oneOf(...Object.keys(CHANNEL_TYPES)),
		startDate: text,
		endDate: text,
	},
	'locationId',
);

/** All messages of a location, across conversations, paged by an opaque cursor. */
export function messageExport(api: FastifyInstance, world: World): void {
	api.get<{ Querystring: Export }>(
		'/conversations/messages/export',
		{ config: { scope: 'conversations/message.readonly' }, schema: { querystring: QUERY } },
		async ({ query }) => {
			const value = (message: Message) => (query.sortBy === 'updatedAt' ? message.dateUpdated : message.dateAdded);
			const direction = query.sortOrder === 'asc' ? 1 : -1;
			const found = [...world.store.messages.values()]
				.filter(matching(query))
				.sort((a, b) => direction * (value(a) - value(b) || (a.id < b.id ? -1 : 1)));
			const from = query.cursor ? indexOf(found, query.cursor) + 1 : 0;
			const page = found.slice(from, from + query.limit);
			const last = page.at(-1);
			const more = from + page.length < found.length;
			return {
				messages: page.map(messageRow),
				nextCursor: more && last ? writeCursor(value(last), last.id) : null,
				total: found.length,
			};
		},
	);
}

function matching({ locationId, conversationId, contactId, channel, startDate, endDate }: Export) {
	const from = startDate === undefined ? -Infinity : dateOf('startDate', startDate);
	const to = endDate === undefined ? Infinity : dateOf('endDate', endDate);
	// Without a channel, everything but emails.
	const hasType = (type: string) => (channel ? CHANNEL_TYPES[channel].includes(type) : !CHANNEL_TYPES.Email.includes(type));
	return (message: Message) =>
		message.locationId === locationId &&
		(!conversationId || message.conversationId === conversationId) &&
		(!contactId || message.contactId === contactId) &&
		hasType(message.messageType) &&
		message.dateAdded >= from &&
		message.dateAdded <= to;
}

function dateOf(name: string, value: string): number {
	const ms = Date.parse(value);
	if (Number.isNaN(ms)) throw new PlatformError(400, `${name} must be a valid date`);
	return ms;
}

const writeCursor = (lastSort: number, lastId: string) =>
	Buffer.from(JSON.stringify({ lastSort: [lastSort], lastId })).toString('base64');

function indexOf(found: Message[], cursor: string): number {
	const lastId = lastIdOf(cursor);
	const index = found.findIndex(({ id: one }) => one === lastId);
	if (index < 0) throw new PlatformError(400, 'Invalid cursor');
	return index;
}

function lastIdOf(cursor: string): string | undefined {
	try {
		return (JSON.parse(Buffer.from(cursor, 'base64').toString()) as { lastId?: string }).lastId;
	} catch {
		return undefined;
	}
}
