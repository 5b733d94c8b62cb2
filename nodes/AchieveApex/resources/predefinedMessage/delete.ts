import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { single } from '../../../engine/single';
import { predefinedMessage } from '../../fields';

export const remove = single({
	value: 'delete',
	name: 'Delete',
	action: 'Delete predefined message',
	description: 'Remove a reply',
	fields: [predefinedMessage],
	request: ({ predefinedMessageId }) =>
		del(path`/conversation-predefined-messages/${predefinedMessageId}`),
	read: (_body, { predefinedMessageId }) => ({ deleted: true, id: predefinedMessageId }),
});
