import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { bySortValue } from '../../../engine/paging';
import { choice, id, line, milliseconds, number } from '../../../engine/readers';
import { refuseBackwards } from '../../../engine/ranges';
import { get } from '../../../engine/request';
import { listIn } from '../../../engine/rows';
import type { HoopAiAccount } from '../../account';
import { contactFilter, users } from '../../fields';
import { sortValues } from '../../lookups';
import { menu, MESSAGE_TYPES } from '../../message-types';

const endDate = field(
	{
		displayName: 'Created Before',
		name: 'endDate',
		type: 'dateTime',
		default: '',
		description: 'Only conversations that began before this moment',
	},
	milliseconds,
);

const startDate = field(
	{
		displayName: 'Created After',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		description: 'Only conversations that began after this moment',
	},
	milliseconds,
);

const conversationId = field(
	{
		displayName: 'Conversation ID',
		name: 'id',
		type: 'string',
		default: '',
		description: 'Only the conversation with this ID',
	},
	id,
);

const lastMessageAction = field(
	{
		displayName: 'Last Message Action',
		name: 'lastMessageAction',
		type: 'options',
		options: [
			{ name: 'Automated', value: 'automated' },
			{ name: 'Manual', value: 'manual' },
		],
		default: 'manual',
		description: 'How the last outbound message came about',
	},
	choice,
);

const lastMessageDirection = field(
	{
		displayName: 'Last Message Direction',
		name: 'lastMessageDirection',
		type: 'options',
		options: [
			{ name: 'Inbound', value: 'inbound', description: 'The contact wrote last' },
			{ name: 'Outbound', value: 'outbound', description: 'The business wrote last' },
		],
		default: 'inbound',
	},
	choice,
);

const lastMessageType = field(
	{
		displayName: 'Last Message Type',
		name: 'lastMessageType',
		type: 'options',
		options: menu(MESSAGE_TYPES),
		default: 'TYPE_SMS',
		description: 'The channel or kind of the last message',
	},
	choice,
);

const query = field(
	{
		displayName: 'Search Text',
		name: 'query',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Name, email, phone number or other text',
	},
	line,
);

const scoreProfile = field(
	{
		displayName: 'Score Profile ID',
		name: 'scoreProfile',
		type: 'string',
		default: '',
		description: 'Only conversations with a score in this profile; see the two score filters',
	},
	id,
);

const scoreProfileMax = field(
	{
		displayName: 'Score Maximum',
		name: 'scoreProfileMax',
		type: 'number',
		default: 100,
		description: 'Highest score in the profile',
	},
	number,
);

const scoreProfileMin = field(
	{
		displayName: 'Score Minimum',
		name: 'scoreProfileMin',
		type: 'number',
		default: 0,
		description: 'Lowest score in the profile',
	},
	number,
);

const status = field(
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Read', value: 'read' },
			{ name: 'Recent', value: 'recents' },
			{ name: 'Starred', value: 'starred' },
			{ name: 'Unread', value: 'unread' },
		],
		default: 'unread',
	},
	choice,
);

const sortOptions = [
	field(
		{
			displayName: 'Sort Order',
			name: 'sort',
			type: 'options',
			options: [
				{ name: 'Ascending', value: 'asc' },
				{ name: 'Descending', value: 'desc' },
			],
			default: 'desc',
		},
		choice,
	),
	field(
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			options: [
				{ name: 'Due Date', value: 'due_at' },
				{ name: 'Last Manual Message', value: 'last_manual_message_date' },
				{ name: 'Last Message', value: 'last_message_date' },
				{ name: 'Overdue Date', value: 'overdue_at' },
				{ name: 'Score', value: 'score_profile' },
			],
			default: 'last_message_date',
		},
		choice,
	),
	field(
		{
			displayName: 'Sort Score Profile ID',
			name: 'sortScoreProfile',
			type: 'string',
			default: '',
			description: 'The score profile to sort by, when sorted by score',
		},
		id,
	),
] as const;

export const search = list({
	value: 'search',
	name: 'Search',
	action: 'Search conversations',
	description: 'Find conversations by contact, text, channel, status or date',
	fields: [
		filters([
			users('assignedTo', 'Assigned To', 'IDs of users, with commas between them, or unassigned'),
			contactFilter,
			conversationId,
			startDate,
			endDate,
			users('followers', 'Followers', 'IDs of users, with commas between them'),
			lastMessageAction,
			lastMessageDirection,
			lastMessageType,
			users('mentions', 'Mentions', 'IDs of users, with commas between them'),
			scoreProfileMax,
			scoreProfileMin,
			scoreProfile,
			query,
			status,
		]),
	],
	options: sortOptions,
	request({ filters: chosen, options }, { locationId }: HoopAiAccount) {
		refuseBackwards(startDate, chosen?.startDate, endDate, chosen?.endDate);
		refuseBackwards(scoreProfileMin, chosen?.scoreProfileMin, scoreProfileMax, chosen?.scoreProfileMax);
		return get('/conversations/search', {
			locationId,
			...chosen,
			sortBy: options.sortBy ?? 'last_message_date',
			sort: options.sort ?? 'desc',
			sortScoreProfile: options.sortScoreProfile,
		});
	},
	rows: (body) => listIn(body, 'conversations'),
	key: ({ id: key }) => (typeof key === 'string' ? key : undefined),
	pageSize: { name: 'limit', most: 100 },
	next: bySortValue('startAfterDate', {
		values: sortValues,
		descending: ({ sort }) => sort === 'desc',
		total: 'total',
	}),
	summary: [
		'id',
		'contactId',
		'fullName',
		'email',
		'phone',
		'lastMessageBody',
		'lastMessageType',
		'lastMessageDirection',
		'lastMessageDate',
		'unreadCount',
	],
});
