import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { HyperRepApi } from '../../credentials/HyperRepApi.credentials';
import { HyperRep } from '../../nodes/HyperRep/HyperRep.node';
import { startHyperRep } from '../../sandbox/hyperRep';
import type { HyperRepSandbox, JournalEntry } from '../../sandbox/hyperRep';
import { readyEngine, runNode } from './engine';
import type { NodeRun, NodeRunResult } from './engine';

/** A resource locator's value, chosen By ID. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The HyperRep node against a sandbox of its own. */
export interface HyperRepBench {
	sandbox: HyperRepSandbox;
	credential(changes?: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject;
	/** Runs an operation in the first organization. */
	run(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		more?: Partial<NodeRun>,
	): Promise<NodeRunResult>;
	/** What went over the wire since the last reset, in order. */
	journal(): JournalEntry[];
	/** The address of the first organization, with this behind it. */
	path(rest: string): string;
}

/** Starts the sandbox before the tests of a file, resets it before each, stops it after them. */
export function useHyperRep(): HyperRepBench {
	const bench = {} as HyperRepBench;
	beforeAll(async () => {
		await readyEngine();
		const sandbox = await startHyperRep();
		bench.sandbox = sandbox;
		bench.credential = (changes) => ({ apiKey: sandbox.apiKey, baseUrl: sandbox.url, ...changes });
		bench.run = async (resource, operation, parameters = {}, more = {}) =>
			await runNode({
				node: new HyperRep(),
				credentialType: new HyperRepApi(),
				credential: bench.credential(),
				parameters: { resource, operation, organizationId: byId(sandbox.organizationId), ...parameters },
				...more,
			});
		bench.journal = () => sandbox.control.journal();
		bench.path = (rest) =>
			`/api/v2/organizations/${encodeURIComponent(sandbox.organizationId)}${rest}`;
	});
	beforeEach(() => bench.sandbox.control.reset());
	afterAll(async () => await bench.sandbox?.close());
	return bench;
}
