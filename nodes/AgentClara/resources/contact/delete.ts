import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { single } from '../../../engine/single';
import { contact } from '../../fields';

export const remove = single({
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact',
	description: 'Delete a contact for good',
	fields: [contact],
	request: ({ contactId }) => del(path`/contacts/${contactId}`),
	read: (_body, { contactId }) => ({ deleted: true, id: contactId }),
});
