import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { create } from './create';
import { remove } from './delete';
import { getOne } from './get';
import { getMany } from './get-many';
import { setStatus } from './set-status';
import { update } from './update';

export const bot: Resource<HoopAiAccount> = {
	value: 'bot',
	name: 'Bot',
	description: 'AI agents that answer conversations',
	operations: [create, remove, getOne, getMany, setStatus, update],
};
