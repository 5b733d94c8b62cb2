import type { Resource } from '../../../engine/platform';
import type { AchieveApexAccount } from '../../account';
import { create } from './create';
import { remove } from './delete';
import { getOne } from './get';
import { getMany } from './get-many';
import { update } from './update';

export const predefinedMessage: Resource<AchieveApexAccount> = {
	value: 'predefinedMessage',
	name: 'Predefined Message',
	description: 'Replies that the team keeps at hand',
	operations: [getMany, create, remove, getOne, update],
};
