import { additionalBodyFields } from '../../../engine/extra-body';
import { field } from '../../../engine/field';
import { flag, id } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { conversation } from '../../fields';

const visitor = field(
	{
		displayName: 'Visitor ID',
		name: 'visitorId',
		type: 'string',
		default: '',
		required: true,
		description:
			'The visitor of the chat widget: visitorId of the contact. A contact that never used the widget has none.',
	},
	id,
);

const isTyping = field(
	{
		displayName: 'Is Typing',
		name: 'isTyping',
		type: 'boolean',
		default: true,
		description: 'Whether to show or to hide that somebody is typing',
	},
	flag,
);

export const sendTyping = single({
	value: 'sendTyping',
	name: 'Send Typing',
	action: 'Send typing indicator to live chat',
	description: 'Show the visitor of a live chat that somebody is typing',
	fields: [conversation, visitor, isTyping],
	options: [additionalBodyFields],
	request: ({ conversationId, visitorId, isTyping: typing }, { locationId }: HoopAiAccount) =>
		post('/conversations/providers/live-chat/typing', {
			locationId,
			conversationId,
			visitorId,
			isTyping: typing,
		}),
	chain: ({ conversationId }) => conversationId,
});
