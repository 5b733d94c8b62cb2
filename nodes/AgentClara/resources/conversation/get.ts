import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation } from '../../fields';
import { dataOf } from '../data';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get conversation',
	description: 'Get a conversation with its messages',
	fields: [conversation],
	request: ({ conversationId }) => get(path`/conversations/${conversationId}`),
	read: dataOf,
});
