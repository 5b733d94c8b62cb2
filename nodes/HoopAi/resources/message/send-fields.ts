import { collection, field, shownWhen } from '../../../engine/field';
import { choice, futureSeconds, id, line, lines, text } from '../../../engine/readers';
import { attachmentFiles, attachmentUrls } from './fields';

export const sendTo = field(
	{
		displayName: 'Send To',
		name: 'sendTo',
		type: 'options',
		options: [
			{ name: 'Contact', value: 'contact' },
			{
				name: 'Conversation',
				value: 'conversation',
				description: 'The contact of a conversation',
			},
		],
		default: 'contact',
		required: true,
	},
	choice,
);

export const subject = field(
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your appointment',
		displayOptions: { show: { channel: ['Email'] } },
	},
	line,
);

export const html = field(
	{
		displayName: 'HTML',
		name: 'html',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		placeholder: 'e.g. <p>Your appointment is confirmed.</p>',
		description: 'The body of the email. HoopAI does not send plain text as an email.',
		displayOptions: { show: { channel: ['Email'] } },
	},
	text,
);

const email = { '/channel': ['Email'] };
const phone = { '/channel': ['SMS', 'WhatsApp', 'RCS', 'Custom'] };

export const additionalFields = collection(
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
				displayName: 'Appointment ID',
				name: 'appointmentId',
				type: 'string',
				default: '',
				description: 'The appointment that the message is about',
			},
			id,
		),
		attachmentFiles,
		attachmentUrls,
		shownWhen(
			email,
			field(
				{
					displayName: 'BCC Email',
					name: 'emailBcc',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@email.com',
					description: 'Addresses with commas between them',
				},
				lines,
			),
		),
		shownWhen(
			email,
			field(
				{
					displayName: 'CC Email',
					name: 'emailCc',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@email.com',
					description: 'Addresses with commas between them',
				},
				lines,
			),
		),
		field(
			{
				displayName: 'Conversation Provider ID',
				name: 'conversationProviderId',
				type: 'string',
				default: '',
				description: "Only for tokens of the Marketplace app that owns the provider: HoopAI refuses it from a Private Integration's",
			},
			id,
		),
		shownWhen(
			email,
			field(
				{
					displayName: 'From Email',
					name: 'emailFrom',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@email.com',
					description: "The sender, instead of the account's own",
				},
				line,
			),
		),
		shownWhen(
			phone,
			field(
				{
					displayName: 'From Number',
					name: 'fromNumber',
					type: 'string',
					default: '',
					placeholder: 'e.g. +15551230000',
					description: "The sender, instead of the account's own",
				},
				line,
			),
		),
		shownWhen(
			email,
			field(
				{
					displayName: 'Reply Mode',
					name: 'emailReplyMode',
					type: 'options',
					options: [
						{ name: 'Reply', value: 'reply' },
						{ name: 'Reply All', value: 'reply_all' },
					],
					default: 'reply',
					description: 'Who gets the answer to the message to reply to',
				},
				choice,
			),
		),
		field(
			{
				displayName: 'Reply to Message ID',
				name: 'replyMessageId',
				type: 'string',
				default: '',
				description: 'The message that this one answers',
			},
			id,
		),
		field(
			{
				displayName: 'Send At',
				name: 'scheduledTimestamp',
				type: 'dateTime',
				default: '',
				description: 'A moment in the future; without it the message leaves at once',
			},
			futureSeconds,
		),
		field(
			{
				displayName: 'Template ID',
				name: 'templateId',
				type: 'string',
				default: '',
				description: 'A template of the account to send instead of a text',
			},
			id,
		),
		shownWhen(
			email,
			field(
				{
					displayName: 'Thread ID',
					name: 'threadId',
					type: 'string',
					default: '',
					description: 'The message that holds the thread to continue',
				},
				id,
			),
		),
		shownWhen(
			email,
			field(
				{
					displayName: 'To Email',
					name: 'emailTo',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@email.com',
					description: "Another address of the same contact; HoopAI refuses one that the contact doesn't have",
				},
				(value, place) => line(value, place).toLowerCase(),
			),
		),
		shownWhen(
			phone,
			field(
				{
					displayName: 'To Number',
					name: 'toNumber',
					type: 'string',
					default: '',
					placeholder: 'e.g. +15551230000',
					description: 'Another number of the same contact',
				},
				line,
			),
		),
	],
);
