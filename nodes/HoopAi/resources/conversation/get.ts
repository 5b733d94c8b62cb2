import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { conversation } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get conversation',
	description: 'Get a conversation with its contact and its number of unread messages',
	fields: [conversation],
	request: ({ conversationId }) => get(path`/conversations/${conversationId}`),
	read: (body) => unwrapped(body, 'conversation'),
});
