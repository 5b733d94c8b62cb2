import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../../engine/api';
import { ApiFailure } from '../../../engine/api-failure';
import { settle } from '../../../engine/attempt';
import { additionalBodyFields, extended } from '../../../engine/extra-body';
import { field } from '../../../engine/field';
import { choice } from '../../../engine/readers';
import { get, post } from '../../../engine/request';
import { listIn, unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import type { HoopAiAccount } from '../../account';
import { contact } from '../../fields';

const ifOneExists = field(
	{
		displayName: 'If One Exists',
		name: 'ifExists',
		type: 'options',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'The item ends in an error',
			},
			{
				name: 'Return It',
				value: 'return',
				description: 'The item goes on with the conversation that the contact has',
			},
		],
		default: 'fail',
		description: 'What to do when the contact already has a conversation: HoopAI keeps one for each contact',
	},
	choice,
);

/** Search shows a new conversation only after a while: milliseconds before each look. */
const LOOKS = [0, 500, 1_000, 2_000, 4_000];

export const create = steps({
	value: 'create',
	name: 'Create',
	action: 'Create conversation',
	description: 'Start a conversation with a contact that has none yet',
	fields: [contact, ifOneExists],
	options: [additionalBodyFields],
	prepare({ contactId, ifExists, options }, account: HoopAiAccount) {
		const { locationId } = account;
		const request = extended(post('/conversations/', { locationId, contactId }), options);
		return {
			chain: contactId,
			async run(api) {
				const outcome = await settle(api.send(request));
				if (outcome.ok) return [{ json: unwrapped(outcome.value.body, 'conversation') }];
				if (ifExists !== 'return' || !alreadyExists(outcome.error)) throw outcome.error;
				const existing = await find(api, locationId, contactId);
				if (!existing) throw outcome.error;
				return [{ json: existing }];
			},
		};
	},
});

function alreadyExists(error: unknown): boolean {
	return error instanceof ApiFailure && /already exists/i.test(error.details.words ?? '');
}

/** The refusal does not name the conversation that is in the way: it has to be looked for. */
async function find(api: Api, locationId: string, contactId: string): Promise<IDataObject | undefined> {
	for (const wait of LOOKS) {
		await api.pause(wait);
		const { body } = await api.send(get('/conversations/search', { locationId, contactId, limit: 1 }));
		const found = listIn(body, 'conversations')?.find((row) => row.contactId === contactId);
		if (found) return found;
	}
	return undefined;
}
