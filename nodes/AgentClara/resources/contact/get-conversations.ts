import { list } from '../../../engine/list';
import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { contact } from '../../fields';
import { DEFAULT_PAGE, pagesOf } from '../../pages';
import { CONVERSATION_SUMMARY } from '../conversation/rows';

export const getConversations = list({
	value: 'getConversations',
	name: 'Get Conversations',
	action: 'Get conversations of contact',
	description: 'List the conversations with one contact',
	fields: [contact],
	request: ({ contactId }) => get(path`/contacts/${contactId}/conversations`),
	...pagesOf(DEFAULT_PAGE),
	summary: CONVERSATION_SUMMARY,
});
