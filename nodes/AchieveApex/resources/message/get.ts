import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { channel, messagesPath } from '../../channels';
import { onChannel } from '../../conversations';
import { conversationOfMessage, message, organization } from '../../fields';

export const getOne = onChannel(
	single({
		value: 'get',
		name: 'Get',
		action: 'Get message',
		description: 'Get a message by its ID',
		fields: [channel, conversationOfMessage, message],
		options: [organization],
		request: ({ channel: where, messageId }) => get(messagesPath(where) + path`/${messageId}`),
		read: (body) => unwrapped(body, 'data'),
	}),
);
