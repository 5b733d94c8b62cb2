import { additionalBodyFields } from '../../../engine/extra-body';
import { field, shownWhen } from '../../../engine/field';
import type { Field } from '../../../engine/field';
import { choice, refuse, text } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { single } from '../../../engine/single';
import { additionalFields, CHANNELS, emailed, named, phoned } from '../../fields';
import { dataOf } from '../data';

const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: CHANNELS,
		default: 'sms',
		required: true,
		description:
			"Where the conversation takes place. Agent Clara documents the recipient for SMS, voice and email; the others may need 'Additional Body Fields'.",
	},
	choice,
);

const firstMessage = field(
	{
		displayName: 'First Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Hi John, thanks for your enquiry.',
		description: 'What the conversation begins with',
	},
	text,
);

const phone = phoned('customerPhone', 'Customer Phone');
const email = emailed('customerEmail', 'Customer Email');

/**
 * What each channel cannot do without is asked for there; on the others it may be added. n8n's own
 * `required` would ask for both as soon as the channel comes from an expression.
 */
const PHONE_CHANNELS = ['sms', 'voice'];
const EMAIL_CHANNELS = ['email'];
const allBut = (channels: string[]) => ({
	'/channel': CHANNELS.map(({ value }) => value).filter((value) => !channels.includes(value)),
});

export const create = single({
	value: 'create',
	name: 'Create',
	action: 'Create conversation',
	description: 'Start a conversation with a customer, with or without a first message',
	fields: [
		channel,
		shownWhen({ channel: PHONE_CHANNELS }, phone),
		shownWhen({ channel: EMAIL_CHANNELS }, email),
		firstMessage,
		additionalFields([
			shownWhen(allBut(EMAIL_CHANNELS), email),
			named('customerName', 'Customer Name'),
			shownWhen(allBut(PHONE_CHANNELS), phone),
		]),
	],
	options: [additionalBodyFields],
	request({ channel: on, customerPhone, customerEmail, message, additionalFields: more, options }) {
		const extra = options.additionalBodyFields ?? {};
		const { name } = CHANNELS.find(({ value }) => value === on) ?? { name: on };
		const needs = (field: Field) =>
			refuse(field, `is empty: a conversation on ${name} needs it`, 'Fill in this field.');
		if (PHONE_CHANNELS.includes(on) && !customerPhone && !extra.customer_phone) needs(phone);
		if (EMAIL_CHANNELS.includes(on) && !customerEmail && !extra.customer_email) needs(email);
		return post('/conversations', {
			channel: on,
			customer_phone: customerPhone ?? more.customerPhone,
			customer_email: customerEmail ?? more.customerEmail,
			customer_name: more.customerName,
			message,
		});
	},
	read: dataOf,
	chain: ({ customerPhone, customerEmail }) => customerPhone ?? customerEmail,
});
