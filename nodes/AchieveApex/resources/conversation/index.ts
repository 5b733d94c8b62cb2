import type { Resource } from '../../../engine/platform';
import type { AchieveApexAccount } from '../../account';
import { bulkUpdate } from './bulk-update';
import { remove } from './delete';
import { getOne } from './get';
import { getMany } from './get-many';
import { update } from './update';

export const conversation: Resource<AchieveApexAccount> = {
	value: 'conversation',
	name: 'Conversation',
	description: 'A thread with one contact on one channel',
	operations: [getMany, bulkUpdate, remove, getOne, update],
};
