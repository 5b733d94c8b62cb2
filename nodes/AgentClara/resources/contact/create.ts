import { additionalBodyFields } from '../../../engine/extra-body';
import { required } from '../../../engine/field';
import { post } from '../../../engine/request';
import { single } from '../../../engine/single';
import { additionalFields, customFields, emailed, named, phoned, tagged } from '../../fields';
import { dataOf } from '../data';

export const create = single({
	value: 'create',
	name: 'Create',
	action: 'Create contact',
	description: 'Add a contact',
	fields: [
		required(named('name', 'Name')),
		additionalFields([
			customFields,
			emailed('email', 'Email'),
			phoned('phone', 'Phone'),
			tagged('With commas between them'),
		]),
	],
	options: [additionalBodyFields],
	request: ({ name, additionalFields: { customFields: custom, ...more } }) =>
		post('/contacts', { name, ...more, custom_fields: custom }),
	read: dataOf,
});
