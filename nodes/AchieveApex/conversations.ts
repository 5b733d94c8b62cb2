import type { IDataObject } from 'n8n-workflow';

import type { Sending } from '../engine/api';
import { askingFirst } from '../engine/asking-first';
import type { Operation } from '../engine/operation';
import { path } from '../engine/path';
import { get } from '../engine/request';
import { unwrapped } from '../engine/rows';
import type { AchieveApexAccount } from './account';
import { AUTO, CHANNELS } from './channels';
import { organizationOf } from './organization';

/** What is known of a conversation before something is done in it. */
export interface Thread {
	channel: string;
	organizationId: number;
	contactId?: number;
	conversation: IDataObject;
}

/** A conversation, read once for each execution. */
export async function threadOf(
	api: Pick<Sending, 'send' | 'once' | 'unexpected'>,
	account: AchieveApexAccount,
	conversationId: number,
): Promise<Thread> {
	const organizationId = await organizationOf(api, account);
	return await api.once(`conversation ${conversationId} of ${organizationId}`, async () => {
		const answer = await api.send(
			get(path`/conversations/${conversationId}`, { organization_id: organizationId }),
		);
		const conversation = unwrapped(answer.body, 'data');
		const { channel, contact_id: contactId } = conversation;
		if (typeof channel !== 'string' || !Object.hasOwn(CHANNELS, channel)) {
			throw api.unexpected(answer, 'channel that this node knows', "Choose the 'Channel' by hand.");
		}
		return {
			channel,
			organizationId,
			contactId: typeof contactId === 'number' ? contactId : undefined,
			conversation,
		};
	});
}

const ANY = 'whatsapp';

/** An operation on messages, whose address follows the conversation's channel where Auto is chosen. */
export function onChannel(operation: Operation<AchieveApexAccount>): Operation<AchieveApexAccount> {
	return askingFirst(
		operation,
		({ values, account }) =>
			values.channel === AUTO ? { values: { ...values, channel: ANY }, account } : undefined,
		async ({ values, account }, api) => {
			const { channel } = await threadOf(api, account, values.conversationId as number);
			return { values: { ...values, channel }, account };
		},
	);
}
