import type { Resource } from '../../../engine/platform';
import { getOne } from './get';
import { getMany } from './get-many';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	description: 'A person that the organization talks with',
	operations: [getMany, getOne],
};
