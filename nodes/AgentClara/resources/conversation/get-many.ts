import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { choice } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { CHANNELS, contactFilter, status } from '../../fields';
import { LARGEST_PAGE, pagesOf } from '../../pages';
import { CONVERSATION_SUMMARY } from './rows';

const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: CHANNELS,
		default: 'sms',
	},
	choice,
);

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many conversations',
	description: 'List conversations, by channel, contact or status',
	fields: [filters([channel, contactFilter, status])],
	request: ({ filters: chosen }) =>
		get('/conversations', {
			channel: chosen?.channel,
			status: chosen?.status,
			customer_id: chosen?.customerId,
		}),
	...pagesOf(LARGEST_PAGE),
	summary: CONVERSATION_SUMMARY,
});
