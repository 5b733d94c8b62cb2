import type { Resource } from '../../../engine/platform';
import { create } from './create';
import { getMany } from './get-many';
import { reply } from './reply';

export const draft: Resource = {
	value: 'draft',
	name: 'Draft',
	description: 'A message or a reply that waits to be sent',
	operations: [create, getMany, reply],
};
