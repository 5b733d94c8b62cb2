import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation, organization } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get conversation',
	description: 'Get a conversation with its contact, its folder and its latest activity',
	fields: [organization, conversation],
	request: ({ organizationId, conversationId }) =>
		get(path`/api/v2/organizations/${organizationId}/conversations/${conversationId}`),
});
