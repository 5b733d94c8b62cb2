import type { Resource } from '../../../engine/platform';
import type { AchieveApexAccount } from '../../account';
import { remove } from './delete';
import { getOne } from './get';
import { getMany } from './get-many';
import { send } from './send';
import { sendTemplate } from './send-template';

export const message: Resource<AchieveApexAccount> = {
	value: 'message',
	name: 'Message',
	description: 'What was said in a conversation, on any channel',
	operations: [send, remove, getOne, getMany, sendTemplate],
};
