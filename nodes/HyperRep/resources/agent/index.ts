import type { Resource } from '../../../engine/platform';
import { getOne } from './get';
import { getMany } from './get-many';

export const agent: Resource = {
	value: 'agent',
	name: 'Agent',
	description: 'A sales representative of the organization',
	operations: [getMany, getOne],
};
