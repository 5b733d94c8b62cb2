import type { Resource } from '../../../engine/platform';
import type { AchieveApexAccount } from '../../account';
import { run } from './run';

export const automation: Resource<AchieveApexAccount> = {
	value: 'automation',
	name: 'Automation',
	description: 'What Achieve Apex does by itself',
	operations: [run],
};
