import type { IDataObject } from 'n8n-workflow';

import { labelled } from '../engine/label';
import type { Lookup } from '../engine/lookup';
import { path } from '../engine/path';
import { locatorValue } from '../engine/readers';
import { get } from '../engine/request';
import { listIn, member } from '../engine/rows';
import type { HoopAiAccount } from './account';
import { undocumentedPages } from './undocumented-pages';

const locationOf = (account: unknown) => (account as HoopAiAccount).locationId;

const PAGE = 100;

/** The contacts of the location, by name, email or phone. */
export const contacts: Lookup = {
	name: 'searchContacts',
	request: (query, cursor, account) => {
		const [startAfter, startAfterId] = cursor?.split('|') ?? [];
		return get('/contacts/', {
			locationId: locationOf(account),
			limit: PAGE,
			query,
			startAfter,
			startAfterId,
		});
	},
	rows: (body) => listIn(body, 'contacts'),
	choice: (row) => ({
		name: labelled(nameOf(row), row.email, row.phone),
		value: String(row.id),
	}),
	next: (body, rows) => {
		const startAfter = member(body, 'meta.startAfter');
		const startAfterId = member(body, 'meta.startAfterId');
		return rows.length === PAGE && startAfterId ? `${startAfter}|${startAfterId}` : undefined;
	},
};

/** The conversations of the location, the latest first. */
export const conversations: Lookup = {
	name: 'searchConversations',
	request: (query, cursor, account) =>
		get('/conversations/search', {
			locationId: locationOf(account),
			limit: PAGE,
			query,
			startAfterDate: cursor,
			sortBy: 'last_message_date',
			sort: 'desc',
		}),
	rows: (body) => listIn(body, 'conversations'),
	choice: (row) => ({
		name: labelled(row.fullName ?? row.contactName, row.lastMessageBody),
		value: String(row.id),
	}),
	next: (_body, rows) => {
		const last = sortValues(rows.at(-1) ?? {})[0];
		return rows.length === PAGE && last !== undefined ? String(last) : undefined;
	},
};

/** The messages of the location, the latest first. */
export const messages: Lookup = {
	name: 'searchMessages',
	request: (_query, cursor, account) =>
		get('/conversations/messages/export', {
			locationId: locationOf(account),
			limit: PAGE,
			cursor,
		}),
	rows: (body) => listIn(body, 'messages'),
	choice: (row) => ({
		name: labelled(row.body || row.messageType, row.direction, row.dateAdded),
		value: String(row.id),
	}),
	next: (body) => (member(body, 'nextCursor') as string | null) ?? undefined,
};

/** The AI bots of the location. */
export const bots = undocumented(
	'searchBots',
	() => '/conversations/bots',
	['bots'],
	({ name, status }) => labelled(name, status),
);

/** What the bot chosen in the form has been taught. */
export const knowledgeEntries = undocumented(
	'searchKnowledgeEntries',
	({ botId }) => path`/conversations/bots/${String(locatorValue(botId) ?? '')}/knowledge`,
	['knowledge', 'entries', 'knowledgeBase'],
	({ title, url, type }) => labelled(title ?? url, type),
);

/** The calls of Voice AI agents. */
export const voiceCalls = undocumented(
	'searchVoiceCalls',
	() => '/voice-ai/calls',
	['calls', 'callLogs'],
	({ contactName, fromNumber, from, direction, startedAt, createdAt, dateAdded }) =>
		labelled(contactName ?? fromNumber ?? from, direction, startedAt ?? createdAt ?? dateAdded),
);

/**
 * A list that HoopAI documents without search: what was typed is matched here, page by page. A
 * list that does not page either shows its rows once.
 */
function undocumented(
	name: string,
	address: (form: IDataObject) => string,
	names: string[],
	label: (row: IDataObject) => string,
): Lookup {
	const pages = undocumentedPages(...names);
	return {
		name,
		request: (_filter, cursor, account, form) =>
			get(address(form), { locationId: locationOf(account), limit: PAGE, offset: cursor ?? 0 }),
		rows: pages.rows,
		choice: (row) => ({ name: label(row), value: String(row.id ?? row._id) }),
		matches: (choice, filter) => choice.name.toLowerCase().includes(filter.toLowerCase()),
		next: (_body, rows, cursor) =>
			rows.length === PAGE ? String(Number(cursor ?? 0) + rows.length) : undefined,
	};
}

/**
 * What a conversation is sorted by: `sort` where the answer has it, else the date of the last
 * message, which comes as milliseconds or as ISO text.
 */
export function sortValues(row: IDataObject): number[] {
	if (Array.isArray(row.sort)) return row.sort.map(Number);
	const date = row.lastMessageDate;
	const value = typeof date === 'string' ? Date.parse(date) : date;
	return typeof value === 'number' ? [value] : [];
}

function nameOf(row: IDataObject): unknown {
	return row.contactName ?? row.name ?? ([row.firstName, row.lastName].filter(Boolean).join(' ') || undefined);
}
