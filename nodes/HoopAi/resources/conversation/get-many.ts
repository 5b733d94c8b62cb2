import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { byOffset } from '../../../engine/paging';
import { choice } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { listIn } from '../../../engine/rows';
import type { HoopAiAccount } from '../../account';
import { botFilter, contactFilter } from '../../fields';

const status = field(
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Closed', value: 'closed' },
			{ name: 'Escalated', value: 'escalated', description: 'Handed over to a human' },
			{ name: 'Open', value: 'open' },
		],
		default: 'open',
	},
	choice,
);

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many AI conversations',
	description: 'List the conversations of AI bots, by bot, contact or status',
	fields: [filters([botFilter, contactFilter, status])],
	request: ({ filters: chosen }, account: HoopAiAccount) =>
		get('/conversations/', { locationId: account.locationId, ...chosen }),
	rows: (body) => listIn(body, 'conversations', 'data', 'items'),
	key: ({ id: key }) => (typeof key === 'string' ? key : undefined),
	pageSize: { name: 'limit', most: 100 },
	next: byOffset('offset', 'total'),
	summary: [
		'id',
		'contactId',
		'contactName',
		'fullName',
		'botId',
		'status',
		'lastMessageBody',
		'lastMessageType',
		'lastMessageDate',
		'unreadCount',
	],
});
