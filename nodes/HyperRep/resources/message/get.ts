import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation, message, organization } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get message',
	description: 'Get a message with its content, or the transcript of a call',
	fields: [organization, conversation, message],
	request: ({ organizationId, conversationId, messageId }) =>
		get(
			path`/api/v2/organizations/${organizationId}/conversations/${conversationId}/messages/${messageId}`,
		),
});
