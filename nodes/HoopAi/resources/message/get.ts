import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { message } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get message',
	description: 'Get a message with its status and its attachments',
	fields: [message],
	request: ({ messageId }) => get(path`/conversations/messages/${messageId}`),
	read: (body) => unwrapped(body, 'message'),
});
