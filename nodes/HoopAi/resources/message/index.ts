import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { addInbound } from './add-inbound';
import { addToConversation } from './add-to-conversation';
import { cancelScheduled } from './cancel-scheduled';
import { getOne } from './get';
import { getMany } from './get-many';
import { send } from './send';
import { updateStatus } from './update-status';
import { uploadAttachments } from './upload-attachments';

export const message: Resource<HoopAiAccount> = {
	value: 'message',
	name: 'Message',
	description: 'SMS, emails, chat messages and calls of a conversation',
	operations: [
		send,
		addInbound,
		addToConversation,
		cancelScheduled,
		getOne,
		getMany,
		updateStatus,
		uploadAttachments,
	],
};
