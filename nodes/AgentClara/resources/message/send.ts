import { additionalBodyFields } from '../../../engine/extra-body';
import { field } from '../../../engine/field';
import { path } from '../../../engine/path';
import { text } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { single } from '../../../engine/single';
import { additionalFields, conversation } from '../../fields';
import { dataOf } from '../data';
import { sender } from './sender';

const content = field(
	{
		displayName: 'Message',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Your appointment is confirmed.',
		description: 'The text of the message',
	},
	text,
);

export const send = single({
	value: 'send',
	name: 'Send',
	action: 'Send message',
	description: "Send a message in an existing conversation, on the conversation's channel",
	fields: [conversation, content, additionalFields([sender])],
	options: [additionalBodyFields],
	request: ({ conversationId, content: words, additionalFields: more }) =>
		post(path`/conversations/${conversationId}/messages`, { content: words, sender: more.sender }),
	read: dataOf,
	chain: ({ conversationId }) => conversationId,
});
