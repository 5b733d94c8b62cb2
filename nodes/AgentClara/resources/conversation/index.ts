import type { Resource } from '../../../engine/platform';
import { close } from './close';
import { create } from './create';
import { getOne } from './get';
import { getMany } from './get-many';
import { update } from './update';

export const conversation: Resource = {
	value: 'conversation',
	name: 'Conversation',
	description: 'Chats, emails and calls with one customer on one channel',
	operations: [getMany, close, create, getOne, update],
};
