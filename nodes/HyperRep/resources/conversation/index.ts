import type { Resource } from '../../../engine/platform';
import { getOne } from './get';
import { getMany } from './get-many';

export const conversation: Resource = {
	value: 'conversation',
	name: 'Conversation',
	description: 'All messages with one contact',
	operations: [getMany, getOne],
};
