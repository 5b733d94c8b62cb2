import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { AchieveApexAccount } from '../../account';
import { conversation, organization } from '../../fields';
import { inOrganization } from '../../organization';

export const getOne = inOrganization(
	single({
		value: 'get',
		name: 'Get',
		action: 'Get conversation',
		description: 'Get a conversation with its channel, status, owner and pipeline stage',
		fields: [conversation],
		options: [organization],
		request: ({ conversationId }, { organizationId }: AchieveApexAccount) =>
			get(path`/conversations/${conversationId}`, { organization_id: organizationId }),
		read: (body) => unwrapped(body, 'data'),
	}),
);
