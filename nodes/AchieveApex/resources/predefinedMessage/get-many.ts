import { list } from '../../../engine/list';
import { get } from '../../../engine/request';
import type { AchieveApexAccount } from '../../account';
import { organization } from '../../fields';
import { inOrganization } from '../../organization';
import { feathersPages } from '../../pages';

export const getMany = inOrganization(
	list({
		...feathersPages,
		value: 'getMany',
		name: 'Get Many',
		action: 'Get many predefined messages',
		description: 'List the replies of the organization by title',
		fields: [],
		options: [organization],
		request: (_values, { organizationId }: AchieveApexAccount) =>
			get('/conversation-predefined-messages', {
				organization_id: organizationId,
				$sort: { title: 1 },
			}),
		summary: [
			'id',
			'title',
			'content',
			'message_type',
			'media_url',
			'filename',
			'mime_type',
			'created_by_user_id',
			'created_at',
			'updated_at',
		],
	}),
);
