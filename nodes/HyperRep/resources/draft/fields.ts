import { field } from '../../../engine/field';
import type { Reader } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { flag, line, lines, refuse, text } from '../../../engine/readers';

/** Something before an @ and something after: what a name or a phone number in its place is not. */
const emailAddress: Reader<string> = (value, place) => {
	const address = line(value, place);
	return /^[^\s@,;]+@[^\s@,;]+$/.test(address)
		? address
		: refuse(place, `is not an email address: "${address.slice(0, 60)}"`, 'Use an address such as name@email.com.');
};

const emailAddresses: Reader<string[]> = (value, place) =>
	lines(value, place).map((one) => emailAddress(one, place));

const phoneNumber: Reader<string> = (value, place) => {
	const number = line(value, place);
	return /^\+?[\d\s().-]{5,}$/.test(number)
		? number
		: refuse(place, `is not a phone number: "${number.slice(0, 60)}"`, 'Use a number such as +15551230000.');
};

/** Who gets an email. */
export const toEmail = field(
	{
		displayName: 'To Email',
		name: 'toEmail',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. name@email.com',
		description: 'Email address of the recipient',
	},
	emailAddress,
);

/** Who gets a text. */
export const toPhoneNumber = field(
	{
		displayName: 'To Phone Number',
		name: 'toPhoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +15551230000',
		description: 'Phone number of the recipient',
	},
	phoneNumber,
);

export const body = field(
	{
		displayName: 'Body',
		name: 'bodyHtml',
		type: 'string',
		typeOptions: { rows: 5 },
		default: '',
		placeholder: 'e.g. <p>Thank you for your request. When may we call you?</p>',
		description: 'What the draft says, as HTML or as plain text',
	},
	text,
);

export const sendAutomatically = field(
	{
		displayName: 'Send Automatically',
		name: 'autosendDraft',
		type: 'boolean',
		default: false,
		description:
			'Whether HyperRep queues the draft for sending at once, instead of keeping it until somebody sends it. Not together with Notify Users.',
	},
	flag,
);

export const notifyUsers = field(
	{
		displayName: 'Notify Users',
		name: 'addNotification',
		type: 'boolean',
		default: false,
		description:
			'Whether the users of the organization are told that a draft waits for them. Not together with Send Automatically.',
	},
	flag,
);

export const ccEmails = field(
	{
		displayName: 'CC',
		name: 'ccEmails',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Email addresses that get a copy, with commas between them',
	},
	emailAddresses,
);

export const bccEmails = field(
	{
		displayName: 'BCC',
		name: 'bccEmails',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Email addresses that get a copy unseen by the others, with commas between them',
	},
	emailAddresses,
);

/** What each kind of draft says about its sending: both always, as HyperRep's defaults are unknown. */
export function delivery(
	autosendDraft: boolean | undefined,
	addNotification: boolean | undefined,
	extra: Record<string, unknown> = {},
) {
	const sent = { autosend_draft: autosendDraft ?? false, add_notification: addNotification ?? false };
	const whole = { ...sent, ...extra };
	if (whole.autosend_draft === true && whole.add_notification === true) {
		throw new InputRefusal(
			"'Notify Users' cannot be combined with 'Send Automatically'",
			'Turn one of them off: users are told of drafts that wait for them, and one that is sent does not wait.',
		);
	}
	return sent;
}
