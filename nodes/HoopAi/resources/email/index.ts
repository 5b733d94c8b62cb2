import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { cancelScheduled } from './cancel-scheduled';
import { getOne } from './get';

export const email: Resource<HoopAiAccount> = {
	value: 'email',
	name: 'Email',
	description: 'The text of emails, and scheduled ones',
	operations: [getOne, cancelScheduled],
};
