import type { Resource } from '../../../engine/platform';
import { getMany } from './get-many';

export const organization: Resource = {
	value: 'organization',
	name: 'Organization',
	description: 'A company that works with HyperRep',
	operations: [getMany],
};
