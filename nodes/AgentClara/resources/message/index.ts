import type { Resource } from '../../../engine/platform';
import { getMany } from './get-many';
import { send } from './send';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	description: 'What was said in a conversation',
	operations: [send, getMany],
};
