import { additionalBodyFields, extended } from '../../../engine/extra-body';
import { shownWhen } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { post } from '../../../engine/request';
import type { Body } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import type { AchieveApexAccount } from '../../account';
import {
	AUTO,
	channel,
	channelName,
	isTransformed,
	refuseNote,
	refuseOtherChannel,
	sendPath,
} from '../../channels';
import { threadOf } from '../../conversations';
import type { Thread } from '../../conversations';
import { conversation, inputField, organization } from '../../fields';
import { fileIn, mediaTypeOf, upload } from '../../uploads';
import type { Stored } from '../../uploads';
import { messageText, messageType } from './fields';

export const send = steps({
	value: 'send',
	name: 'Send',
	action: 'Send message',
	description: 'Send a text, a note or a file into a conversation, on the channel that it is on',
	fields: [
		channel,
		conversation,
		messageType,
		shownWhen({ messageType: ['media'] }, inputField),
		messageText,
	],
	options: [additionalBodyFields, organization],
	prepare(values, account: AchieveApexAccount, item) {
		const { channel: chosen, conversationId, messageType: type, message, options } = values;
		const parameter = inputField.property.displayName;
		const file =
			type === 'media' ? fileIn(item, values.binaryPropertyName, parameter) : undefined;
		if (!file && !message && !options.additionalBodyFields) {
			throw new InputRefusal("'Message' is empty: there is nothing to send", "Fill in 'Message'.");
		}
		if (chosen !== AUTO) refuseType(chosen, type);
		return {
			chain: String(conversationId),
			async run(api) {
				const thread = await threadOf(api, account, conversationId);
				refuseOtherChannel(chosen, thread.channel);
				refuseType(thread.channel, type);
				const { organizationId } = thread;
				const sent = file && (await upload(api, file, { conversationId, organizationId }));
				const kind = file ? mediaTypeOf(file.mimeType) : type;
				const body = bodyOf(thread, { conversationId, kind, message, file: sent?.stored });
				const answer = await api.send(extended(post(sendPath(thread.channel), body), options));
				return [{ json: unwrapped(answer.body, 'data') }];
			},
		};
	},
});

/** @throws InputRefusal when the channel has no messages of this type */
function refuseType(where: string, type: string): void {
	if (type === 'note') refuseNote(where);
	if (type !== 'media' || where !== 'sms') return;
	throw new InputRefusal(
		`'Message Type' is Media, but how files are sent by ${channelName(where)} is not documented`,
		"Upload the file with File > Upload, and name it in 'Additional Body Fields' of a Text.",
	);
}

interface Content {
	conversationId: number;
	kind: string;
	message?: string;
	file?: Stored;
}

/** What each channel's service wants to know; SMS and the playground are documented in part. */
function bodyOf(
	{ channel: where, organizationId, contactId }: Thread,
	{ conversationId, kind, message, file }: Content,
): Body {
	const base = { conversation_id: conversationId, message_text: message };
	if (isTransformed(where)) {
		return {
			...base,
			message_type: kind,
			s3_path: file?.s3_path,
			conversation_file_id: file?.conversation_file_id,
			file_size: file?.file_size,
		};
	}
	if (where === 'sms') return base;
	return { ...base, organization_id: organizationId, contact_id: contactId, ...file };
}
