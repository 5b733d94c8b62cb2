import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { emailMessage } from './fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get email',
	description: 'Get an email with its subject and its text',
	fields: [emailMessage],
	request: ({ emailMessageId }) => get(path`/conversations/messages/email/${emailMessageId}`),
	read: (body) => unwrapped(body, 'emailMessage', 'email'),
});
