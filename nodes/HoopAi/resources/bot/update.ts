import { additionalBodyFields } from '../../../engine/extra-body';
import { collection } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { put } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { bot } from '../../fields';
import { maxTokens, model, name, status, systemPrompt, temperature } from './fields';

export const update = single({
	value: 'update',
	name: 'Update',
	action: 'Update bot',
	description: "Change an AI bot's prompt, model or other settings",
	fields: [
		bot,
		collection(
			{
				displayName: 'Update Fields',
				name: 'updateFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[maxTokens, model, name, status, systemPrompt, temperature],
		),
	],
	options: [additionalBodyFields],
	request({ botId, updateFields, options }, { locationId }: HoopAiAccount) {
		if (Object.keys({ ...updateFields, ...options.additionalBodyFields }).length === 0) {
			throw new InputRefusal("'Update Fields' is empty", 'Add at least one field to change.');
		}
		return put(path`/conversations/bots/${botId}`, { locationId, ...updateFields });
	},
	read: (body) => unwrapped(body, 'bot', 'data'),
	chain: ({ botId }) => botId,
});
