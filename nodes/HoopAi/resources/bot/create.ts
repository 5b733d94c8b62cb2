import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, required } from '../../../engine/field';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { maxTokens, model, name, status, systemPrompt, temperature } from './fields';

export const create = single({
	value: 'create',
	name: 'Create',
	action: 'Create bot',
	description: 'Create an AI bot from a prompt and a model',
	fields: [
		required(name),
		systemPrompt,
		collection(
			{
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[maxTokens, model, status, temperature],
		),
	],
	options: [additionalBodyFields],
	request: ({ name: called, systemPrompt: prompt, additionalFields }, { locationId }: HoopAiAccount) =>
		post('/conversations/bots', {
			locationId,
			name: called,
			systemPrompt: prompt,
			...additionalFields,
		}),
	read: (body) => unwrapped(body, 'bot', 'data'),
});
