import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../../engine/api';
import { additionalBodyFields, extended } from '../../../engine/extra-body';
import { field, required } from '../../../engine/field';
import { path } from '../../../engine/path';
import { whole } from '../../../engine/readers';
import { get, post } from '../../../engine/request';
import { listIn, unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import type { AchieveApexAccount } from '../../account';
import { messagesPath } from '../../channels';
import { threadOf } from '../../conversations';
import { conversation, organization, typedId } from '../../fields';

const automationId = required(
	typedId('automationId', 'Automation ID', 'The automation to run: its ID stands in the address of its page'),
);

const MESSAGES_AT_MOST = 50;

const messageCount = field(
	{
		displayName: 'Messages',
		name: 'messageCount',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MESSAGES_AT_MOST },
		default: MESSAGES_AT_MOST,
		description: 'How many of the latest messages the automation gets to see, at most 50',
	},
	whole,
);

export const run = steps({
	value: 'run',
	name: 'Run',
	action: 'Run automation',
	description: 'Run an automation with a conversation, its contact and its latest messages',
	fields: [automationId, conversation],
	options: [additionalBodyFields, messageCount, organization],
	prepare({ automationId: id, conversationId, options }, account: AchieveApexAccount) {
		const count = options.messageCount ?? MESSAGES_AT_MOST;
		return {
			chain: String(conversationId),
			async run(api) {
				const thread = await threadOf(api, account, conversationId);
				const [contact, messages] = await Promise.all([
					thread.contactId === undefined ? null : contactOf(api, thread.contactId),
					latestMessages(api, thread.channel, conversationId, count),
				]);
				const request = post('/automations-executions', {
					automation_id: id,
					organization_id: thread.organizationId,
					conversation_id: conversationId,
					initial_payload: { conversation: thread.conversation, contact, messages },
				});
				const answer = await api.send(extended(request, options));
				return [{ json: unwrapped(answer.body, 'data') }];
			},
		};
	},
});

async function contactOf(api: Api, id: number): Promise<IDataObject> {
	const answer = await api.send(get(path`/contacts/${id}`));
	return unwrapped(answer.body, 'data');
}

/** The latest messages, in the order in which they were written. */
async function latestMessages(
	api: Api,
	channel: string,
	conversationId: number,
	count: number,
): Promise<IDataObject[]> {
	const answer = await api.send(
		get(messagesPath(channel), {
			conversation_id: conversationId,
			$sort: { created_at: -1 },
			$limit: count,
		}),
	);
	const rows = listIn(answer.body, 'data');
	if (!rows) throw api.unexpected(answer, 'list of messages');
	return [...rows].reverse();
}
