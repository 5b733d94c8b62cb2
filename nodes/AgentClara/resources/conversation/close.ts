import { path } from '../../../engine/path';
import type { ApiRequest } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation } from '../../fields';
import { dataOf } from '../data';

export const close = single({
	value: 'close',
	name: 'Close',
	action: 'Close conversation',
	description: 'Mark a conversation as closed',
	fields: [conversation],
	request: ({ conversationId }): ApiRequest => ({
		method: 'POST',
		path: path`/conversations/${conversationId}/close`,
	}),
	read: dataOf,
	chain: ({ conversationId }) => conversationId,
});
