import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field } from '../../../engine/field';
import { path } from '../../../engine/path';
import { choice, id, line, lines } from '../../../engine/readers';
import { put } from '../../../engine/request';
import { single } from '../../../engine/single';
import { message } from '../../fields';

const status = field(
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Delivered', value: 'delivered' },
			{ name: 'Failed', value: 'failed' },
			{ name: 'Pending', value: 'pending' },
			{ name: 'Read', value: 'read' },
		],
		default: 'delivered',
		required: true,
	},
	choice,
);

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	[
		field(
			{
				displayName: 'Email Message ID',
				name: 'emailMessageId',
				type: 'string',
				default: '',
				description: 'The email of the message, where the message stands for several',
			},
			id,
		),
		field(
			{
				displayName: 'Error Code',
				name: 'errorCode',
				type: 'string',
				default: '',
				description: "The provider's code for what went wrong",
			},
			line,
		),
		field(
			{
				displayName: 'Error Message',
				name: 'errorMessage',
				type: 'string',
				default: '',
				description: 'What went wrong',
			},
			line,
		),
		field(
			{
				displayName: 'Error Type',
				name: 'errorType',
				type: 'string',
				default: '',
				description: 'The kind of what went wrong',
			},
			line,
		),
		field(
			{
				displayName: 'Recipients',
				name: 'recipients',
				type: 'string',
				default: '',
				description: 'The addresses that the status is about, with commas between them',
			},
			lines,
		),
	],
);

export const updateStatus = single({
	value: 'updateStatus',
	name: 'Update Status',
	action: 'Update message status',
	description: 'Tell HoopAI what became of a message that your conversation provider carried',
	fields: [message, status, additionalFields],
	options: [additionalBodyFields],
	request({ messageId, status: value, additionalFields: more }) {
		const { errorCode: code, errorType: type, errorMessage, ...others } = more;
		const error = code || type || errorMessage ? { code, type, message: errorMessage } : undefined;
		return put(path`/conversations/messages/${messageId}/status`, { status: value, error, ...others });
	},
});
