import { field } from '../../../engine/field';
import { lines, text, urls } from '../../../engine/readers';

/** Files that are already on the web. */
export const attachmentUrls = field(
	{
		displayName: 'Attachments (URLs)',
		name: 'attachments',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/invoice.pdf',
		description: 'Web addresses of files to attach, with commas between them',
	},
	urls,
);

/** Files of the item, uploaded before the message is sent. */
export const attachmentFiles = field(
	{
		displayName: 'Attachments (Files)',
		name: 'attachmentFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. data',
		description:
			'Names of the input fields that hold the files, with commas between them, or * for all files of the item. Nothing is sent unless every file was uploaded.',
	},
	lines,
);

/** The words of a message. */
export const messageText = field(
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Your appointment is confirmed.',
		description: 'The text of the message',
	},
	text,
);
