import type { Resource } from '../../../engine/platform';
import { create } from './create';
import { remove } from './delete';
import { getOne } from './get';
import { getConversations } from './get-conversations';
import { getMany } from './get-many';
import { search } from './search';
import { update } from './update';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	description: 'The people that conversations are held with',
	operations: [getMany, create, remove, getOne, getConversations, search, update],
};
