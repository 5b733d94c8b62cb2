import { additionalBodyFields, extended } from '../../../engine/extra-body';
import { collection, field, shownWhen } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { choice, id, line, lines, text } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { member, unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import { contact, conversation } from '../../fields';
import { menu } from '../../message-types';
import { callFrom, callOf, callStatus, callTo, happenedAt } from '../call-fields';
import { CALL_TYPES, INBOUND_TYPES } from './channels';
import { attachmentUrls, messageText } from './fields';

const type = field(
	{
		displayName: 'Channel',
		name: 'type',
		type: 'options',
		options: menu(INBOUND_TYPES),
		default: 'SMS',
		required: true,
		description: 'What the message came in on',
	},
	choice,
);

const addTo = field(
	{
		displayName: 'Add To',
		name: 'addTo',
		type: 'options',
		options: [
			{ name: 'Contact', value: 'contact', description: "The contact's conversation" },
			{ name: 'Conversation', value: 'conversation' },
		],
		default: 'contact',
		required: true,
	},
	choice,
);

const direction = field(
	{
		displayName: 'Direction',
		name: 'direction',
		type: 'options',
		options: [
			{ name: 'Inbound', value: 'inbound', description: 'The contact wrote it' },
			{ name: 'Outbound', value: 'outbound', description: 'The business wrote it elsewhere' },
		],
		default: 'inbound',
		required: true,
	},
	choice,
);

const email = { '/type': ['Email'] };
const isCall = { '/type': CALL_TYPES };

const subject = field(
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['Email'] } },
	},
	line,
);

const html = field(
	{
		displayName: 'HTML',
		name: 'html',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		description: 'The body of the email',
		displayOptions: { show: { type: ['Email'] } },
	},
	text,
);

function address<const Name extends string>(name: Name, displayName: string) {
	const properties = { type: 'string' as const, default: '', placeholder: 'e.g. name@email.com' };
	return shownWhen(email, field({ displayName, name, ...properties }, line));
}

function addresses<const Name extends string>(name: Name, displayName: string) {
	const description = 'Addresses with commas between them';
	const properties = { type: 'string' as const, default: '', description };
	return shownWhen(email, field({ displayName, name, ...properties }, lines));
}

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	[
		attachmentUrls,
		shownWhen(isCall, callFrom),
		shownWhen(isCall, callStatus),
		shownWhen(isCall, callTo),
		field(
			{
				displayName: 'Conversation Provider ID',
				name: 'conversationProviderId',
				type: 'string',
				default: '',
				description:
					'The provider that the message came through. Needed for Custom and for calls, and only for tokens of the Marketplace app that owns it.',
			},
			id,
		),
		happenedAt,
		address('emailFrom', 'From Email'),
		address('emailTo', 'To Email'),
		addresses('emailBcc', 'BCC Email'),
		addresses('emailCc', 'CC Email'),
		shownWhen(
			email,
			field(
				{
					displayName: 'Email Message ID',
					name: 'emailMessageId',
					type: 'string',
					default: '',
					description: 'The email that this one answers: both are shown in one thread',
				},
				id,
			),
		),
		field(
			{
				displayName: 'External ID',
				name: 'altId',
				type: 'string',
				default: '',
				description: 'The ID of the message where it came from; replies carry it',
			},
			line,
		),
	],
);

export const addInbound = steps({
	value: 'addInbound',
	name: 'Add Inbound',
	action: 'Add inbound message',
	description: 'Record a message that came in elsewhere in the conversation of its contact',
	fields: [
		type,
		addTo,
		shownWhen({ addTo: ['contact'] }, contact),
		shownWhen({ addTo: ['conversation'] }, conversation),
		direction,
		messageText,
		subject,
		html,
		additionalFields,
	],
	options: [additionalBodyFields],
	prepare(values) {
		const { contactId, conversationId, options } = values;
		const { callTo: to, callFrom: from, callStatus: status, ...others } = values.additionalFields;
		const call = callOf({ callTo: to, callFrom: from, callStatus: status });
		refuseEmpty({ ...values, ...others, call, ...options.additionalBodyFields });
		const request = extended(
			post('/conversations/messages/inbound', {
				type: values.type,
				contactId,
				conversationId,
				direction: values.direction,
				message: values.message,
				subject: values.subject,
				html: values.html,
				...others,
				call,
			}),
			options,
		);
		return {
			chain: conversationId ?? contactId,
			async run(api) {
				const answer = await api.send(request);
				// Seen live: 201 without a body, and nothing in the conversation.
				if (!member(answer.body, 'messageId')) {
					throw api.unexpected(
						answer,
						'message ID: the message was not added',
						"A message on Custom needs the 'Conversation Provider ID' of your Marketplace app.",
					);
				}
				return [{ json: unwrapped(answer.body) }];
			},
		};
	},
});

/** What the platform refuses as a message without content. */
function refuseEmpty({ message, html: body, attachments, call }: Record<string, unknown>): void {
	if ([message, body, attachments, call].some(Boolean)) return;
	throw new InputRefusal(
		"'Message' is empty: there is nothing to add",
		"Fill in 'Message', 'HTML' or what is known of the call, or add 'Attachments (URLs)'.",
	);
}
