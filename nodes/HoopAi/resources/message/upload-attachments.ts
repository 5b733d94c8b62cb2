import { collection } from '../../../engine/field';
import { inputFields } from '../../../engine/files/field';
import { steps } from '../../../engine/steps';
import type { HoopAiAccount } from '../../account';
import { checkFiles, upload } from '../../attachments';
import { contactFilter, conversation } from '../../fields';
import { contactOf } from '../../people';
import { channel } from './channels';

const contact = {
	...contactFilter,
	property: {
		...contactFilter.property,
		description: "The contact of the conversation; looked up when it isn't given",
	},
};

export const uploadAttachments = steps({
	value: 'uploadAttachments',
	name: 'Upload Attachments',
	action: 'Upload attachments',
	description: 'Upload files and get the web addresses to attach them to a message by',
	fields: [
		conversation,
		inputFields,
		collection(
			{
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[
				{
					...channel,
					property: {
						...channel.property,
						required: false,
						description: 'What the files will be sent on: WhatsApp takes up to 100 MB, the others 5 MB',
					},
				},
				contact,
			],
		),
	],
	prepare({ conversationId, binaryPropertyName, additionalFields }, { locationId }: HoopAiAccount, item) {
		const parameter = inputFields.property.displayName;
		const files = item.in(binaryPropertyName, parameter);
		checkFiles(files, additionalFields.channel ?? 'SMS', parameter);
		return {
			async run(api) {
				const contactId = additionalFields.contactId ?? (await contactOf(api, conversationId));
				const uploaded = await upload(api, files, { locationId, conversationId, contactId });
				return uploaded.map((json) => ({ json }));
			},
		};
	},
});
