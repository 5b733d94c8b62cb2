import { additionalBodyFields } from '../../../engine/extra-body';
import { path } from '../../../engine/path';
import { patch } from '../../../engine/request';
import { single } from '../../../engine/single';
import { contact, customFields, emailed, named, phoned, tagged, updateFields } from '../../fields';
import { refuseNoChange } from '../changes';
import { dataOf } from '../data';

const MEMBERS = [
	customFields,
	emailed('email', 'Email'),
	named('name', 'Name'),
	phoned('phone', 'Phone'),
	tagged("With commas between them. Whether they replace the contact's other tags is not documented."),
] as const;

export const update = single({
	value: 'update',
	name: 'Update',
	action: 'Update contact',
	description: "Change a contact's name, addresses, tags or custom fields",
	fields: [contact, updateFields(MEMBERS)],
	options: [additionalBodyFields],
	request({ contactId, updateFields: { customFields: custom, ...changes }, options }) {
		refuseNoChange(
			{ ...changes, ...custom },
			options.additionalBodyFields,
			'Custom Fields, Email, Name, Phone or Tags',
		);
		return patch(path`/contacts/${contactId}`, { ...changes, custom_fields: custom });
	},
	read: dataOf,
	chain: ({ contactId }) => contactId,
});
