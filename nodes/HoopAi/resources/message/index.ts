import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { addToConversation } from './add-to-conversation';
import { getOne } from './get';
import { getMany } from './get-many';
import { send } from './send';

export const message: Resource<HoopAiAccount> = {
	value: 'message',
	name: 'Message',
	description: 'SMS, emails, chat messages and calls of a conversation',
	operations: [addToConversation, getOne, getMany, send],
};
