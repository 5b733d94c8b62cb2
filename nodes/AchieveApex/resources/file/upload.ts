import { additionalBodyFields } from '../../../engine/extra-body';
import { field } from '../../../engine/field';
import { json } from '../../../engine/readers';
import { steps } from '../../../engine/steps';
import type { AchieveApexAccount } from '../../account';
import { conversation, inputField, organization } from '../../fields';
import { organizationOf } from '../../organization';
import { fileIn, upload } from '../../uploads';

const signingFields = field(
	{
		displayName: 'Additional Signing Fields',
		name: 'additionalSigningFields',
		type: 'json',
		default: '{}',
		description:
			'JSON object whose members are added to the request for the upload address, whose body is not documented',
	},
	json,
);

export const uploadFile = steps({
	value: 'upload',
	name: 'Upload',
	action: 'Upload file',
	description: 'Store a file of the input and register it with a conversation',
	fields: [conversation, inputField],
	options: [additionalBodyFields, signingFields, organization],
	prepare({ conversationId, binaryPropertyName, options }, account: AchieveApexAccount, item) {
		const file = fileIn(item, binaryPropertyName, inputField.property.displayName);
		return {
			async run(api) {
				const organizationId = await organizationOf(api, account);
				const { record, stored } = await upload(
					api,
					file,
					{ conversationId, organizationId },
					{ signing: options.additionalSigningFields, registering: options.additionalBodyFields },
				);
				return [{ json: { ...stored, ...record } }];
			},
		};
	},
});
