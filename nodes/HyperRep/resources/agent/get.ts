import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import { agent, organization } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get agent',
	description: 'Get a sales representative with the email address',
	fields: [organization, agent],
	request: ({ organizationId, agentId }) =>
		get(path`/api/v2/organizations/${organizationId}/agents/${agentId}`),
});
