import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { AgentClaraApi } from '../../credentials/AgentClaraApi.credentials';
import { AgentClara } from '../../nodes/AgentClara/AgentClara.node';
import { startAgentClara } from '../../sandbox/agentClara';
import type { AgentClaraSandbox, Contact, Conversation, JournalEntry } from '../../sandbox/agentClara';
import { readyEngine, runNode } from './engine';
import type { NodeRun, NodeRunResult } from './engine';

/** A resource locator's value, chosen By ID. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The Agent Clara node against a sandbox of its own. */
export interface AgentClaraBench {
	sandbox: AgentClaraSandbox;
	credential(changes?: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject;
	run(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		more?: Partial<NodeRun>,
	): Promise<NodeRunResult>;
	/** What went over the wire since the last reset, in order. */
	journal(): JournalEntry[];
	/** The contact of the account whose name begins so. */
	contact(name: string): Contact;
	/** The conversation with that contact. */
	conversation(name: string): Conversation;
}

/** Starts the sandbox before the tests of a file, resets it before each, stops it after them. */
export function useAgentClara(): AgentClaraBench {
	const bench = {} as AgentClaraBench;
	beforeAll(async () => {
		await readyEngine();
		const sandbox = await startAgentClara();
		bench.sandbox = sandbox;
		bench.credential = (changes) => ({
			apiKey: sandbox.apiKey,
			webhookSecret: '',
			baseUrl: sandbox.url,
			rateLimitPlan: 'standard',
			...changes,
		});
		bench.run = async (resource, operation, parameters = {}, more = {}) =>
			await runNode({
				node: new AgentClara(),
				credentialType: new AgentClaraApi(),
				credential: bench.credential(),
				parameters: { resource, operation, ...parameters },
				...more,
			});
		bench.journal = () => sandbox.control.journal();
		bench.contact = (name) =>
			known(sandbox.control.state().contacts.find((one) => one.name.startsWith(name)));
		bench.conversation = (name) =>
			known(sandbox.control.state().conversations.find((one) => one.customerName?.startsWith(name)));
	});
	beforeEach(() => bench.sandbox.control.reset());
	afterAll(async () => await bench.sandbox?.close());
	return bench;
}

function known<T>(found: T | undefined): T {
	if (found === undefined) throw new Error('The sandbox has nobody of this name');
	return found;
}
