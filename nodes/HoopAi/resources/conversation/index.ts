import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { create } from './create';
import { remove } from './delete';
import { getOne } from './get';
import { getMany } from './get-many';
import { search } from './search';
import { update } from './update';

export const conversation: Resource<HoopAiAccount> = {
	value: 'conversation',
	name: 'Conversation',
	description: 'All messages with one contact, on every channel',
	operations: [create, remove, getOne, getMany, search, update],
};
