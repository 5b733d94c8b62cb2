import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { AchieveApexApi } from '../../credentials/AchieveApexApi.credentials';
import { AchieveApex } from '../../nodes/AchieveApex/AchieveApex.node';
import { startAchieveApex } from '../../sandbox/achieveApex';
import type { AchieveApexSandbox, Channel, Conversation, JournalEntry } from '../../sandbox/achieveApex';
import { readyEngine, runNode } from './engine';
import type { NodeRun, NodeRunResult } from './engine';

/** A resource locator's value, chosen By ID. */
export const byId = (value: string | number) => ({ __rl: true, mode: 'id', value });

/** The Achieve Apex node against a sandbox of its own. */
export interface AchieveApexBench {
	sandbox: AchieveApexSandbox;
	/** Names the organization, so that nothing but the operation itself is sent. */
	credential(changes?: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject;
	run(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		more?: Partial<NodeRun>,
	): Promise<NodeRunResult>;
	/** What went over the wire since the last reset, in order. */
	journal(): JournalEntry[];
	/** The first conversation on a channel. */
	on(channel: Channel): Conversation;
}

/** Starts the sandbox before the tests of a file, resets it before each, stops it after them. */
export function useAchieveApex(): AchieveApexBench {
	const bench = {} as AchieveApexBench;
	beforeAll(async () => {
		await readyEngine();
		const sandbox = await startAchieveApex();
		bench.sandbox = sandbox;
		bench.credential = (changes) => ({
			apiKey: sandbox.apiKey,
			organizationId: String(sandbox.organizationId),
			requestsPerHour: 1_000,
			baseUrl: sandbox.url,
			...changes,
		});
		bench.run = async (resource, operation, parameters = {}, more = {}) =>
			await runNode({
				node: new AchieveApex(),
				credentialType: new AchieveApexApi(),
				credential: bench.credential(),
				parameters: { resource, operation, ...parameters },
				...more,
			});
		bench.journal = () => sandbox.control.journal();
		bench.on = (channel) => {
			const found = sandbox.control.state().conversations.find((one) => one.channel === channel);
			if (!found) throw new Error(`The account has no conversation on ${channel}`);
			return found;
		};
	});
	beforeEach(() => bench.sandbox.control.reset());
	afterAll(async () => await bench.sandbox?.close());
	return bench;
}
