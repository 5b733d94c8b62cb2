import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { choice } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { conversation } from '../../fields';
import { menu } from '../../message-types';
import { CHANNELS } from './channels';
import { attachmentUrls, messageText } from './fields';

const type = field(
	{
		displayName: 'Channel',
		name: 'type',
		type: 'options',
		options: menu(CHANNELS),
		default: 'SMS',
	},
	choice,
);

export const addToConversation = single({
	value: 'addToConversation',
	name: 'Add to Conversation',
	action: 'Add message to conversation',
	description:
		"Put a message into an AI conversation. HoopAI names this endpoint without documenting its body: use 'Additional Body Fields' for what yours expects.",
	fields: [
		conversation,
		messageText,
		collection(
			{
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[attachmentUrls, type],
		),
	],
	options: [additionalBodyFields],
	request({ conversationId, message, additionalFields, options }, { locationId }: HoopAiAccount) {
		const body = { message, ...additionalFields };
		if (!message && !additionalFields?.attachments && !options.additionalBodyFields) {
			throw new InputRefusal(
				"'Message' is empty: there is nothing to add",
				"Fill in 'Message', or add 'Attachments (URLs)'.",
			);
		}
		return post(path`/conversations/${conversationId}/messages`, body, { locationId });
	},
	read: (body) => unwrapped(body, 'message'),
	chain: ({ conversationId }) => conversationId,
});
