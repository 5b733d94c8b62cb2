import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { HoopAiApi } from '../../credentials/HoopAiApi.credentials';
import { HoopAi } from '../../nodes/HoopAi/HoopAi.node';
import { startHoopAi } from '../../sandbox/hoopAi';
import type { HoopAiSandbox, JournalEntry } from '../../sandbox/hoopAi';
import { readyEngine, runNode } from './engine';
import type { NodeRun, NodeRunResult } from './engine';

/** A resource locator's value, chosen By ID. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The HoopAI node against a sandbox of its own. */
export interface HoopAiBench {
	sandbox: HoopAiSandbox;
	credential(changes?: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject;
	run(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		more?: Partial<NodeRun>,
	): Promise<NodeRunResult>;
	/** What went over the wire since the last reset, in order. */
	journal(): JournalEntry[];
}

/** Starts the sandbox before the tests of a file, resets it before each, stops it after them. */
export function useHoopAi(): HoopAiBench {
	const bench = {} as HoopAiBench;
	beforeAll(async () => {
		await readyEngine();
		const sandbox = await startHoopAi();
		bench.sandbox = sandbox;
		bench.credential = (changes) => ({
			accessToken: sandbox.token,
			locationId: sandbox.locationId,
			version: '2021-07-28',
			baseUrl: sandbox.url,
			rateLimitPlan: 'auto',
			...changes,
		});
		bench.run = async (resource, operation, parameters = {}, more = {}) =>
			await runNode({
				node: new HoopAi(),
				credentialType: new HoopAiApi(),
				credential: bench.credential(),
				parameters: { resource, operation, ...parameters },
				...more,
			});
		bench.journal = () => sandbox.control.journal();
	});
	beforeEach(() => bench.sandbox.control.reset());
	afterAll(async () => await bench.sandbox?.close());
	return bench;
}
