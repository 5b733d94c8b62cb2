import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import { contact, organization } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Get a contact with its email address, phone number and company',
	fields: [organization, contact],
	request: ({ organizationId, contactId }) =>
		get(path`/api/v2/organizations/${organizationId}/contacts/${contactId}`),
});
