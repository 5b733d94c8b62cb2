import { attempt } from '../../../engine/attempt';
import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { flag, json, text, whole } from '../../../engine/readers';
import { put } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { conversation } from '../../fields';

const feedback = field(
	{
		displayName: 'Feedback',
		name: 'feedback',
		type: 'string',
		default: '',
		placeholder: 'e.g. positive',
		description:
			'A JSON object, or with Version v3 the word positive or negative: HoopAI documents the two differently',
	},
	(value, place) =>
		typeof value === 'object' || attempt(() => JSON.parse(String(value)) as unknown).ok
			? json(value, place)
			: text(value, place).trim(),
);

const starred = field(
	{
		displayName: 'Starred',
		name: 'starred',
		type: 'boolean',
		default: true,
		description: 'Whether the conversation carries the star',
	},
	flag,
);

const unreadCount = field(
	{
		displayName: 'Unread Count',
		name: 'unreadCount',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Number of messages to show as unread; 0 marks the conversation as read',
	},
	whole,
);

export const update = single({
	value: 'update',
	name: 'Update',
	action: 'Update conversation',
	description: 'Mark a conversation as read or unread, or put a star on it',
	fields: [
		conversation,
		collection(
			{
				displayName: 'Update Fields',
				name: 'updateFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[feedback, starred, unreadCount],
		),
	],
	options: [additionalBodyFields],
	request({ conversationId, updateFields, options }, { locationId }: HoopAiAccount) {
		if (Object.keys({ ...updateFields, ...options.additionalBodyFields }).length === 0) {
			throw new InputRefusal(
				"'Update Fields' is empty",
				'Add at least one field: Unread Count, Starred or Feedback.',
			);
		}
		return put(path`/conversations/${conversationId}`, { locationId, ...updateFields });
	},
	read: (body) => unwrapped(body, 'conversation'),
	chain: ({ conversationId }) => conversationId,
});
