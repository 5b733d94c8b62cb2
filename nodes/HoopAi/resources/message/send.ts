import type { IDataObject } from 'n8n-workflow';

import { additionalBodyFields, extended } from '../../../engine/extra-body';
import { hiddenWhen, shownWhen } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import type { HoopAiAccount } from '../../account';
import { checkFiles, upload } from '../../attachments';
import { contact, conversation } from '../../fields';
import { contactOf, conversationOf } from '../../people';
import { channel } from './channels';
import { attachmentFiles, messageText } from './fields';
import { additionalFields, html, sendTo, subject } from './send-fields';

export const send = steps({
	value: 'send',
	name: 'Send',
	action: 'Send message',
	description: 'Send a message to a contact on any channel, now or later',
	fields: [
		channel,
		sendTo,
		shownWhen({ sendTo: ['contact'] }, contact),
		shownWhen({ sendTo: ['conversation'] }, conversation),
		hiddenWhen({ channel: ['Email'] }, messageText),
		subject,
		html,
		additionalFields,
	],
	options: [additionalBodyFields],
	prepare(values, { locationId }: HoopAiAccount, itemFiles) {
		const { channel: type, message, subject: title, html: markup, options } = values;
		const { attachmentFields, ...more } = values.additionalFields;
		const files = attachmentFields ? itemFiles.in(attachmentFields, ATTACHMENTS) : [];
		checkFiles(files, type, ATTACHMENTS);
		refuseEmpty(type, files.length > 0, { message, html: markup, ...more, ...options.additionalBodyFields });
		return {
			chain: values.conversationId ?? values.contactId,
			async run(api) {
				const contactId = values.contactId ?? (await contactOf(api, values.conversationId));
				const uploaded =
					files.length === 0
						? []
						: await upload(api, files, {
								locationId,
								contactId,
								conversationId:
									values.conversationId ?? (await conversationOf(api, locationId, contactId)),
							});
				const attachments = [...(more.attachments ?? []), ...uploaded.map(({ url }) => url)];
				const request = post('/conversations/messages', {
					type,
					contactId,
					conversationId: values.conversationId,
					message,
					subject: title,
					html: markup,
					...more,
					...(attachments.length > 0 ? { attachments } : {}),
				});
				const { body } = await api.send(extended(request, options));
				return [{ json: { ...unwrapped(body), contactId } }];
			},
		};
	},
});

const ATTACHMENTS = attachmentFiles.property.displayName;

/** What the API answers with "no content", found before anything is sent. */
function refuseEmpty(channelName: string, hasFiles: boolean, content: IDataObject): void {
	const { message, html: body, attachments, templateId, forward } = content;
	const isEmail = channelName === 'Email';
	if (hasFiles || [isEmail ? body : message, attachments, templateId, forward].some(Boolean)) return;
	throw new InputRefusal(
		`'${isEmail ? 'HTML' : 'Message'}' is empty: there is nothing to send`,
		isEmail
			? "Fill in 'HTML': HoopAI does not take the text of an email from anywhere else."
			: "Fill in 'Message', or add 'Attachments (URLs)'.",
	);
}
