import { list } from '../../../engine/list';
import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { dateRange, dates } from '../../dates';
import { conversation, cursor, organization } from '../../fields';
import { pagesOf } from '../../pages';

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many drafts',
	description: 'List the reply drafts of a conversation',
	fields: [organization, conversation, dates],
	options: [cursor],
	request: ({ organizationId, conversationId, filters: chosen, options }) =>
		get(path`/api/v2/organizations/${organizationId}/conversations/${conversationId}/response-drafts`, {
			...dateRange(chosen),
			cursor: options.cursor,
		}),
	...pagesOf('response_id'),
});
