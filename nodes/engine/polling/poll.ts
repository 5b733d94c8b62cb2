import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import type { Account } from '../account';
import type { Api } from '../api';
import { settle } from '../attempt';
import type { Field, ValuesOf } from '../field';
import { InputRefusal } from '../input-refusal';
import { nodeError } from '../node-errors';
import { openCredential } from '../open-credential';
import type { Platform } from '../platform';
import { openSession } from '../session';
import { readTriggerForm } from '../trigger-form';
import { advanced, beginning, cursorIn } from './cursor';
import type { Feed } from './feed';
import { readNews, readSample } from './read';

/** A trigger that asks, instead of being called: its form, and the list that the form chooses. */
export interface PollingTrigger<Fields extends readonly Field[], A extends Account> {
	platform: Platform<A>;
	fields: Fields;
	/** Sends at most what it needs to know the list. @throws InputRefusal, ApiFailure */
	feed(values: ValuesOf<Fields>, account: A, api: Way): Feed | Promise<Feed>;
}

/** The way to an account; a trigger has no item to fetch files for. */
type Way = Pick<Api, 'send' | 'once' | 'unexpected'>;

/** The triggers that are being polled: one that waits for the rate limit is not asked again meanwhile. */
const underway = new Set<string>();

/**
 * One poll: what has happened since the last one, the oldest first, or `null` for nothing. The
 * first poll of a list only learns where it stands. How far it got is kept in the workflow's
 * static data, which n8n saves together with the executions that the news start; a poll that
 * fails leaves it alone, so that the next one finds the same news.
 *
 * Executed by hand it hands out one row as a sample, and keeps nothing.
 */
export async function poll<const Fields extends readonly Field[], A extends Account>(
	n8n: IPollFunctions,
	trigger: PollingTrigger<Fields, A>,
): Promise<INodeExecutionData[][] | null> {
	const name = `${n8n.getWorkflow().id}:${n8n.getNode().id}`;
	const isManual = n8n.getMode() === 'manual';
	if (!isManual && underway.has(name)) return null;
	if (!isManual) underway.add(name);
	const outcome = await settle(isManual ? sample(n8n, trigger) : news(n8n, trigger));
	if (!isManual) underway.delete(name);
	if (!outcome.ok) throw nodeError(n8n.getNode(), outcome.error);
	return outcome.value && [outcome.value];
}

async function news<Fields extends readonly Field[], A extends Account>(
	n8n: IPollFunctions,
	trigger: PollingTrigger<Fields, A>,
): Promise<INodeExecutionData[] | null> {
	const { feed, api } = await open(n8n, trigger);
	const kept = n8n.getWorkflowStaticData('node');
	const cursor = cursorIn(kept.cursor, feed.of);
	const entries = await readNews(feed, cursor, api);
	if (cursor && entries.length === 0) return null;
	kept.cursor = advanced(cursor ?? beginning(feed.of), entries) as unknown as IDataObject;
	return cursor ? entries.map(({ row }) => itemOf(feed, row)) : null;
}

async function sample<Fields extends readonly Field[], A extends Account>(
	n8n: IPollFunctions,
	trigger: PollingTrigger<Fields, A>,
): Promise<INodeExecutionData[]> {
	const { feed, api } = await open(n8n, trigger);
	const entry = await readSample(feed, api);
	if (entry) return [itemOf(feed, entry.row)];
	throw new InputRefusal(
		`${trigger.platform.name} has nothing to show as a sample yet`,
		'Nothing fits the form so far. Loosen the filters, or publish the workflow: it starts with the first that does.',
	);
}

async function open<Fields extends readonly Field[], A extends Account>(
	n8n: IPollFunctions,
	{ platform, fields, feed }: PollingTrigger<Fields, A>,
): Promise<{ feed: Feed; api: Way }> {
	const session = openSession(n8n, platform, await openCredential(n8n, platform.credential));
	const values = readTriggerForm(n8n, fields);
	const { options = {} } = values as { options?: IDataObject };
	const account = platform.accountFor(session.account, options);
	const { api } = session;
	return { feed: await feed(values, account, api), api };
}

function itemOf(feed: Feed, row: IDataObject): INodeExecutionData {
	return { json: feed.item?.(row) ?? row };
}
