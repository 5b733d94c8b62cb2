import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field, shownWhen } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { choice, line } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { single } from '../../../engine/single';
import { organization } from '../../fields';
import { draftIn } from './answer';
import {
	bccEmails,
	body,
	ccEmails,
	delivery,
	notifyUsers,
	sendAutomatically,
	toEmail,
	toPhoneNumber,
} from './fields';

const modality = field(
	{
		displayName: 'Send As',
		name: 'modality',
		type: 'options',
		options: [
			{ name: 'Email', value: 'email' },
			{ name: 'Text', value: 'text', description: 'A text message to a phone' },
		],
		default: 'email',
		required: true,
		description: 'The organization must have this channel set up in HyperRep',
	},
	choice,
);

const EMAIL = { modality: ['email'] };
const TEXT = { modality: ['text'] };
/** Inside the collection, where a condition on the form outside starts at its root. */
const EMAIL_ABOVE = { '/modality': ['email'] };

const subject = field(
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your roof inspection',
		description: 'Subject of the email',
	},
	line,
);

const toName = field(
	{
		displayName: 'To Name',
		name: 'toUserName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Maria Alvarez',
		description: 'Name of the recipient',
	},
	line,
);

const folder = field(
	{
		displayName: 'Folder',
		name: 'folder',
		type: 'string',
		default: '',
		placeholder: 'e.g. Sales Follow-up',
		description: 'Where the draft is filed; HyperRep answers with the name in small letters and hyphens',
	},
	line,
);

const endpoint = field(
	{
		displayName: 'Endpoint',
		name: 'endpoint',
		type: 'options',
		options: [
			{ name: 'Message Drafts', value: 'message-drafts', description: 'As documented since May 2026' },
			{ name: 'Messages Drafts', value: 'messages-drafts', description: 'As documented before' },
		],
		default: 'message-drafts',
		description: 'Which of the two documented addresses to use, should your account not know the newer one',
	},
	choice,
);

export const create = single({
	value: 'create',
	name: 'Create',
	action: 'Create draft',
	description: 'Draft a first email or text to somebody, or queue it for sending at once',
	fields: [
		organization,
		modality,
		shownWhen(EMAIL, toEmail),
		shownWhen(TEXT, toPhoneNumber),
		shownWhen(EMAIL, subject),
		body,
		sendAutomatically,
		notifyUsers,
		collection(
			{
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[shownWhen(EMAIL_ABOVE, bccEmails), shownWhen(EMAIL_ABOVE, ccEmails), folder, toName],
		),
	],
	options: [additionalBodyFields, endpoint],
	request({ organizationId, options, additionalFields: more, ...values }) {
		const extra = options.additionalBodyFields;
		const content = { subject: values.subject, body_html: values.bodyHtml };
		refuseEmpty(values.modality, { ...content, ...extra });
		const organizationPath = path`/api/v2/organizations/${organizationId}`;
		return post(`${organizationPath}/${options.endpoint ?? 'message-drafts'}`, {
			modality: values.modality,
			...content,
			to_user_name: more?.toUserName,
			to_email: values.toEmail,
			to_phone_number: values.toPhoneNumber,
			cc_emails: more?.ccEmails,
			bcc_emails: more?.bccEmails,
			...delivery(values.autosendDraft, values.addNotification, extra),
			folder: more?.folder,
		});
	},
	read: draftIn,
	chain: ({ toEmail: email, toPhoneNumber: phone }) => email ?? phone,
});

/** HyperRep wants a subject or a body; a text has no subject. */
function refuseEmpty(sentAs: string, content: { subject?: unknown; body_html?: unknown }): void {
	if (content.body_html || content.subject) return;
	throw new InputRefusal(
		sentAs === 'email' ? "'Body' and 'Subject' are empty" : "'Body' is empty",
		sentAs === 'email' ? 'Fill in at least one of the two.' : 'Fill in what the text says.',
	);
}
