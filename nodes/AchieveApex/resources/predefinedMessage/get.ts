import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { predefinedMessage } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get predefined message',
	description: 'Get a reply with its text and its file',
	fields: [predefinedMessage],
	request: ({ predefinedMessageId }) =>
		get(path`/conversation-predefined-messages/${predefinedMessageId}`),
	read: (body) => unwrapped(body, 'data'),
});
