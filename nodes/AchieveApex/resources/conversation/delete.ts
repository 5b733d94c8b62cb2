import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation } from '../../fields';

export const remove = single({
	value: 'delete',
	name: 'Delete',
	action: 'Delete conversation',
	description: 'Take a conversation out of the inbox; admins and the owner of the organization may',
	fields: [conversation],
	request: ({ conversationId }) => del(path`/conversations/${conversationId}`),
	read: (_body, { conversationId }) => ({ deleted: true, id: conversationId }),
	chain: ({ conversationId }) => String(conversationId),
});
