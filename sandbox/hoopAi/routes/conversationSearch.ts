import type { FastifyInstance } from 'fastify';
import { MESSAGE_TYPES } from '../channels';
import type { Contact, Conversation } from '../model';
import { id, number, oneOf, rows, shape, text } from '../schemas';
import { conversationRow } from '../views/conversation';
import type { World } from '../world';

interface Search {
	locationId: string;
	id?: string;
	contactId?: string;
	assignedTo?: string;
	followers?: string;
	mentions?: string;
	query?: string;
	status?: 'all' | 'read' | 'unread' | 'starred' | 'recents';
	lastMessageType?: string;
	lastMessageAction?: string;
	lastMessageDirection?: string;
	scoreProfile?: string;
	scoreProfileMin?: number;
	scoreProfileMax?: number;
	sortScoreProfile?: string;
	startDate?: number;
	endDate?: number;
	sort?: 'asc' | 'desc';
	sortBy?: keyof typeof SORT_VALUES;
	startAfterDate?: number | number[];
	limit: number;
}

const DEFAULT_PROFILE = 'leadScore';

/** What a conversation is sorted by. */
const SORT_VALUES = {
	last_message_date: (conversation: Conversation) => conversation.lastMessageDate,
	last_manual_message_date: (conversation: Conversation) => conversation.lastManualMessageDate,
	score_profile: ({ scores }: Conversation, { sortScoreProfile, scoreProfile }: Search) =>
		scores[sortScoreProfile ?? scoreProfile ?? DEFAULT_PROFILE] ?? 0,
	overdue_at: (conversation: Conversation) => conversation.overdueAt,
	due_at: (conversation: Conversation) => conversation.dueAt,
};

const QUERY = shape(
	{
		locationId: id,
		id: text,
		contactId: text,
		assignedTo: text,
		followers: text,
		mentions: text,
		query: text,
		status: oneOf('all', 'read', 'unread', 'starred', 'recents'),
		lastMessageType: oneOf(...MESSAGE_TYPES),
		lastMessageAction: oneOf('automated', 'manual'),
		lastMessageDirection: oneOf('inbound', 'outbound'),
		scoreProfile: text,
		scoreProfileMin: number,
		scoreProfileMax: number,
		sortScoreProfile: text,
		startDate: number,
		endDate: number,
		sort: oneOf('asc', 'desc'),
		sortBy: oneOf(...Object.keys(SORT_VALUES)),
		startAfterDate: { type: ['number', 'array'], items: number },
		limit: rows(20, 100),
	},
	'locationId',
);

/** Conversations found by contact, text, channel, state or date, paged by the sort value of the last row. */
export function conversationSearch(api: FastifyInstance, world: World): void {
	api.get<{ Querystring: Search }>(
		'/conversations/search',
		{ config: { scope: 'conversations.readonly' }, schema: { querystring: QUERY } },
		async ({ query }) => {
			const contactOf = ({ contactId }: Conversation) => world.store.contacts.get(contactId);
			const found = [...world.store.conversations.values()].filter(
				(conversation) => isIndexed(conversation) && fits(conversation, contactOf(conversation), query),
			);
			const valueOf = SORT_VALUES[query.sortBy ?? 'last_message_date'];
			const value = (conversation: Conversation) => valueOf(conversation, query);
			const direction = query.sort === 'asc' ? 1 : -1;
			const rest = found.filter(after(query, value, direction, world.settings.ties));
			rest.sort((a, b) => direction * (value(a) - value(b)));
			return {
				conversations: rest
					.slice(0, query.limit)
					.map((conversation) => conversationRow(conversation, contactOf(conversation), value(conversation))),
				total: found.length,
			};
		},
	);
}

/** Whether search knows of the conversation yet; a lag counted in searches shrinks with each of them. */
function isIndexed(conversation: Conversation): boolean {
	if (conversation.searchesUntilFound > 0) {
		conversation.searchesUntilFound--;
		return false;
	}
	return Date.now() >= conversation.searchableAt;
}

/** What comes behind the cursor. Whether rows equal to it come again is documented nowhere, hence a setting. */
function after(query: Search, value: (conversation: Conversation) => number, direction: 1 | -1, ties: string) {
	const cursor = [query.startAfterDate].flat()[0];
	if (cursor === undefined) return () => true;
	return (conversation: Conversation) => {
		const distance = direction * (value(conversation) - cursor);
		return distance > 0 || (distance === 0 && ties === 'inclusive');
	};
}

function fits(conversation: Conversation, contact: Contact | undefined, search: Search): boolean {
	const { scoreProfile, scoreProfileMin, scoreProfileMax } = search;
	const score = conversation.scores[scoreProfile ?? DEFAULT_PROFILE];
	return (
		conversation.locationId === search.locationId &&
		same(search.id, conversation.id) &&
		same(search.contactId, conversation.contactId) &&
		same(search.lastMessageType, conversation.lastMessageType) &&
		same(search.lastMessageDirection, conversation.lastMessageDirection) &&
		same(search.lastMessageAction, conversation.lastMessageAction) &&
		inList(search.assignedTo, [conversation.assignedTo ?? 'unassigned']) &&
		inList(search.followers, conversation.followers) &&
		inList(search.mentions, conversation.mentions) &&
		hasStatus(search.status, conversation) &&
		(!search.query || mentions(search.query, conversation, contact)) &&
		(scoreProfile === undefined || score !== undefined) &&
		(scoreProfileMin === undefined || (score ?? 0) >= scoreProfileMin) &&
		(scoreProfileMax === undefined || (score ?? 0) <= scoreProfileMax) &&
		(search.startDate === undefined || conversation.dateAdded >= search.startDate) &&
		(search.endDate === undefined || conversation.dateAdded <= search.endDate)
	);
}

const same = (wanted: string | undefined, actual: string | null) => !wanted || wanted === actual;

const inList = (wanted: string | undefined, actual: string[]) =>
	!wanted || wanted.split(',').some((one) => actual.includes(one.trim()));

function hasStatus(status: Search['status'], conversation: Conversation): boolean {
	switch (status) {
		case 'read':
			return conversation.unreadCount === 0;
		case 'unread':
			return conversation.unreadCount > 0;
		case 'starred':
			return conversation.starred;
		case 'recents':
			return conversation.lastMessageDirection !== null;
		default:
			return true;
	}
}

function mentions(query: string, { lastMessageBody }: Conversation, contact: Contact | undefined): boolean {
	const name = `${contact?.firstName} ${contact?.lastName}`;
	const wanted = query.trim().toLowerCase();
	return [lastMessageBody, name, contact?.email, contact?.phone, contact?.companyName].some((field) =>
		field?.toLowerCase().includes(wanted),
	);
}
