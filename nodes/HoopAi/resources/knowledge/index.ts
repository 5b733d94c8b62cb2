import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { create } from './create';
import { remove } from './delete';
import { getMany } from './get-many';

export const knowledge: Resource<HoopAiAccount> = {
	value: 'knowledge',
	name: 'Knowledge',
	description: 'What a bot has been taught: texts and web pages',
	operations: [create, remove, getMany],
};
