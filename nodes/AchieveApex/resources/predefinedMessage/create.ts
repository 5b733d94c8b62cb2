import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, required } from '../../../engine/field';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { AchieveApexAccount } from '../../account';
import { organization } from '../../fields';
import { inOrganization } from '../../organization';
import { content, media, title } from './fields';

export const create = inOrganization(
	single({
		value: 'create',
		name: 'Create',
		action: 'Create predefined message',
		description: 'Add a reply for the team to choose from',
		fields: [
			required(title),
			required(content),
			collection(
				{
					displayName: 'Additional Fields',
					name: 'additionalFields',
					type: 'collection',
					placeholder: 'Add Field',
					default: {},
				},
				media,
			),
		],
		options: [additionalBodyFields, organization],
		request: (
			{ title: name, content: words, additionalFields },
			{ organizationId }: AchieveApexAccount,
		) =>
			post('/conversation-predefined-messages', {
				organization_id: organizationId,
				title: name,
				content: words,
				message_type: 'text',
				...additionalFields,
			}),
		read: (body) => unwrapped(body, 'data'),
	}),
);
