import type { Resource } from '../../../engine/platform';
import { getOne } from './get';
import { getMany } from './get-many';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'An email, text, call, chat or form request of a conversation',
	operations: [getMany, getOne],
};
