import { list } from '../../../engine/list';
import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { cursor, organization } from '../../fields';
import { pagesOf } from '../../pages';

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many agents',
	description: 'List the sales representatives of the organization',
	fields: [organization],
	options: [cursor],
	request: ({ organizationId, options }) =>
		get(path`/api/v2/organizations/${organizationId}/agents`, { cursor: options.cursor }),
	...pagesOf('agent_id'),
});
