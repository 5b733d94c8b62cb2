import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { single } from '../../../engine/single';
import { channel, messagesPath } from '../../channels';
import { onChannel } from '../../conversations';
import { conversationOfMessage, message, organization } from '../../fields';

export const remove = onChannel(
	single({
		value: 'delete',
		name: 'Delete',
		action: 'Delete message',
		description: 'Take a message out of its conversation',
		fields: [channel, conversationOfMessage, message],
		options: [organization],
		request: ({ channel: where, messageId }) => del(messagesPath(where) + path`/${messageId}`),
		read: (_body, { messageId }) => ({ deleted: true, id: messageId }),
	}),
);
