import { list } from '../../../engine/list';
import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { dateRange, dates } from '../../dates';
import { conversation, cursor, organization } from '../../fields';
import { pagesOf } from '../../pages';

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many messages',
	description: 'List the messages of a conversation: emails, texts, calls, chats and form requests',
	fields: [organization, conversation, dates],
	options: [cursor],
	request: ({ organizationId, conversationId, filters: chosen, options }) =>
		get(path`/api/v2/organizations/${organizationId}/conversations/${conversationId}/messages`, {
			...dateRange(chosen),
			cursor: options.cursor,
		}),
	...pagesOf('message_id'),
	summary: [
		'message_id',
		'conversation_id',
		'agent_id',
		'modality',
		'message_direction',
		'subject',
		'content',
		'call_transcript',
		'form_request_body',
		'sent_at',
	],
});
