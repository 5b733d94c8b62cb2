import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import { contact } from '../../fields';
import { dataOf } from '../data';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Get a contact with its tags and custom fields',
	fields: [contact],
	request: ({ contactId }) => get(path`/contacts/${contactId}`),
	read: dataOf,
});
