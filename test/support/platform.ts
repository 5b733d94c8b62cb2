import type { ICredentialDataDecryptedObject, ICredentialType, INodeParameters, INodeType } from 'n8n-workflow';

import { readyEngine, runNode } from './engine';
import type { NodeRun, NodeRunResult } from './engine';

/** A resource locator's value, chosen By ID. */
export const byId = (value: string | number) => ({ __rl: true, mode: 'id', value });

/** What every platform's sandbox offers. */
interface Sandbox<Entry> {
	control: { reset(): unknown; journal(): Entry[] };
	close(): Promise<void>;
}

/** A node, its credential, and the sandbox that it is tested against. */
export interface TestedPlatform<S extends Sandbox<unknown>> {
	start(): Promise<S>;
	node: new () => INodeType;
	credentialType: new () => ICredentialType;
	/** A credential that opens the sandbox's account. */
	credential(sandbox: S): ICredentialDataDecryptedObject;
	/** Parameters that every operation has. */
	parameters?(sandbox: S): INodeParameters;
}

/** A platform's node against a sandbox of its own. */
export interface Bench<S extends Sandbox<unknown>> {
	sandbox: S;
	credential(changes?: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject;
	run(resource: string, operation: string, parameters?: INodeParameters, more?: Partial<NodeRun>): Promise<NodeRunResult>;
	/** What went over the wire since the last reset, in order. */
	journal(): ReturnType<S['control']['journal']>;
}

/** Starts the sandbox before the tests of a file, resets it before each, stops it after them. */
export function usePlatform<S extends Sandbox<unknown>>(platform: TestedPlatform<S>): Bench<S> {
	const bench: Bench<S> = {
		sandbox: undefined as unknown as S,
		credential: (changes) => ({ ...platform.credential(bench.sandbox), ...changes }),
		run: async (resource, operation, parameters = {}, more = {}) =>
			await runNode({
				node: new platform.node(),
				credentialType: new platform.credentialType(),
				credential: bench.credential(),
				parameters: { resource, operation, ...platform.parameters?.(bench.sandbox), ...parameters },
				...more,
			}),
		journal: () => bench.sandbox.control.journal() as ReturnType<S['control']['journal']>,
	};
	beforeAll(async () => {
		await readyEngine();
		bench.sandbox = await platform.start();
	});
	beforeEach(() => {
		bench.sandbox.control.reset();
	});
	afterAll(async () => await bench.sandbox?.close());
	return bench;
}
