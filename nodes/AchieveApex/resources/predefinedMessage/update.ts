import { additionalBodyFields } from '../../../engine/extra-body';
import { collection } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { patch } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { predefinedMessage } from '../../fields';
import { content, media, title } from './fields';

export const update = single({
	value: 'update',
	name: 'Update',
	action: 'Update predefined message',
	description: "Change a reply's title, text or file",
	fields: [
		predefinedMessage,
		collection(
			{
				displayName: 'Update Fields',
				name: 'updateFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[title, content, ...media],
		),
	],
	options: [additionalBodyFields],
	request({ predefinedMessageId, updateFields, options }) {
		if (Object.keys({ ...updateFields, ...options.additionalBodyFields }).length === 0) {
			throw new InputRefusal("'Update Fields' is empty", 'Add at least one field to change.');
		}
		return patch(path`/conversation-predefined-messages/${predefinedMessageId}`, updateFields);
	},
	read: (body) => unwrapped(body, 'data'),
	chain: ({ predefinedMessageId }) => String(predefinedMessageId),
});
