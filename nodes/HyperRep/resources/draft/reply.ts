import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field, required } from '../../../engine/field';
import { path } from '../../../engine/path';
import { text } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation, organization } from '../../fields';
import { draftIn } from './answer';
import { bccEmails, body, ccEmails, delivery, notifyUsers, sendAutomatically } from './fields';

const overwrites = field(
	{
		displayName:
			'A conversation has one pending reply draft. A second one overwrites the first, also one that a colleague wrote.',
		name: 'overwritesNotice',
		type: 'notice',
		default: '',
	},
	text,
);

export const reply = single({
	value: 'reply',
	name: 'Reply',
	action: 'Reply with draft',
	description: 'Draft a reply in a conversation, overwriting the reply draft that is pending there',
	fields: [
		organization,
		conversation,
		overwrites,
		required(body),
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
			[bccEmails, ccEmails],
		),
	],
	options: [additionalBodyFields],
	request: ({ organizationId, conversationId, additionalFields: more, options, ...values }) =>
		post(
			path`/api/v2/organizations/${organizationId}/conversations/${conversationId}/response-drafts`,
			{
				body_html: values.bodyHtml,
				cc_emails: more?.ccEmails,
				bcc_emails: more?.bccEmails,
				...delivery(values.autosendDraft, values.addNotification, options.additionalBodyFields),
			},
		),
	read: draftIn,
	// The draft that stays is that of the last item.
	chain: ({ conversationId }) => conversationId,
});
