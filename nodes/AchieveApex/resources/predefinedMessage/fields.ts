import { field } from '../../../engine/field';
import { choice, line, text, urls } from '../../../engine/readers';

export const title = field(
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Opening hours',
		description: 'What the reply is found by',
	},
	line,
);

export const content = field(
	{
		displayName: 'Content',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. We are open from 9 to 5.',
		description: 'The text of the reply',
	},
	text,
);

const fileName = field(
	{
		displayName: 'File Name',
		name: 'filename',
		type: 'string',
		default: '',
		placeholder: 'e.g. menu.pdf',
		description: 'What the file at the media address is called',
	},
	line,
);

const mediaUrl = field(
	{
		displayName: 'Media URL',
		name: 'media_url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/menu.pdf',
		description: 'Where the file of the reply is',
	},
	(value, place) => urls(value, place)[0],
);

const mimeType = field(
	{
		displayName: 'MIME Type',
		name: 'mime_type',
		type: 'string',
		default: '',
		placeholder: 'e.g. application/pdf',
		description: 'The type of the file at the media address',
	},
	line,
);

const messageType = field(
	{
		displayName: 'Type',
		name: 'message_type',
		type: 'options',
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Location', value: 'location' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
		default: 'text',
		description: 'What kind of message the reply becomes',
	},
	choice,
);

/** What a reply may have besides its title and its text. */
export const media = [fileName, mediaUrl, mimeType, messageType] as const;
