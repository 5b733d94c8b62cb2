import { field } from '../../../engine/field';
import { choice, text } from '../../../engine/readers';

export const messageType = field(
	{
		displayName: 'Message Type',
		name: 'messageType',
		type: 'options',
		options: [
			{ name: 'Media', value: 'media', description: 'An image, video, audio or other file of the input' },
			{
				name: 'Note',
				value: 'note',
				description: 'Only the team sees it. Not on SMS and in the playground.',
			},
			{ name: 'Text', value: 'text' },
		],
		default: 'text',
		required: true,
	},
	choice,
);

export const messageText = field(
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Your order is on its way.',
		description: 'The text of the message or note; with a file it goes below it',
	},
	text,
);
