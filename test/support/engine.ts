import './n8n-folder';

import { Container } from '@n8n/di';
import { BinaryDataService, ErrorReporter, ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRun,
	IWorkflowExecuteAdditionalData,
	NodeError,
} from 'n8n-workflow';
import { NodeConnectionTypes, Workflow } from 'n8n-workflow';

import { credentialStore } from './credentials';

/** One run of one node, in n8n's own engine. */
export interface NodeRun {
	node: INodeType;
	parameters: INodeParameters;
	/** The items that come in; one empty item unless given. */
	items?: INodeExecutionData[];
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
	/** Accounts are told apart by it. */
	credentialId?: string;
	onError?: INode['onError'];
	timezone?: string;
	/** Called with the way to stop the run, as n8n's Stop button does. */
	whenStarted?: (stop: () => void) => void;
}

/** What came of it. */
export interface NodeRunResult {
	status: IRun['status'];
	/** The items of each output. */
	outputs: INodeExecutionData[][];
	/** The first output's data, which most tests look at. */
	json: Array<INodeExecutionData['json']>;
	error?: NodeError;
	/** How often the credential was decrypted. */
	decrypted: number;
	run: IRun;
}

const SOURCE = 'Source';
const UNDER_TEST = 'Node';

/** A trigger that is never run: its items are pinned. */
const source: INodeType = {
	description: {
		displayName: 'Source',
		name: 'source',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: SOURCE },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
};

/** Only ever shows in `$execution.resumeUrl`. */
const ORIGIN = 'http://localhost/';

let counter = 0;

/** Runs a node with items through n8n-core's engine, as a workflow of two nodes. */
export async function runNode(given: NodeRun): Promise<NodeRunResult> {
	const types: Record<string, INodeType> = { source, tested: given.node };
	const credentialName = given.credentialType.name;
	const node: INode = {
		id: 'tested',
		name: UNDER_TEST,
		type: 'tested',
		typeVersion: 1,
		position: [200, 0],
		parameters: given.parameters,
		onError: given.onError,
		credentials: { [credentialName]: { id: given.credentialId ?? `${++counter}`, name: 'Account' } },
	};
	const workflow = new Workflow({
		id: `test-${++counter}`,
		nodes: [
			{ id: 'source', name: SOURCE, type: 'source', typeVersion: 1, position: [0, 0], parameters: {} },
			node,
		],
		connections: {
			[SOURCE]: { main: [[{ node: UNDER_TEST, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: {
			getByName: (name) => types[name],
			getByNameAndVersion: (name) => types[name],
			getKnownTypes: () => ({}),
		},
		settings: { timezone: given.timezone ?? 'UTC', executionOrder: 'v1' },
	});
	const store = credentialStore(given.credentialType, given.credential);
	const additionalData = {
		credentialsHelper: store.helper,
		currentNodeExecutionIndex: 0,
		executionId: `execution-${counter}`,
		variables: {},
		restApiUrl: ORIGIN,
		instanceBaseUrl: ORIGIN,
		webhookBaseUrl: ORIGIN,
		webhookWaitingBaseUrl: ORIGIN,
		formWaitingBaseUrl: ORIGIN,
		hooks: new ExecutionLifecycleHooks('manual', `execution-${counter}`, {
			id: workflow.id,
			name: 'test',
			active: false,
			isArchived: false,
			activeVersionId: null,
			createdAt: new Date(),
			updatedAt: new Date(),
			nodes: [],
			connections: {},
		}),
	} as unknown as IWorkflowExecuteAdditionalData;

	const execution = new WorkflowExecute(additionalData, 'manual').run({
		workflow,
		startNode: workflow.getNode(SOURCE) ?? undefined,
		pinData: { [SOURCE]: given.items ?? [{ json: {} }] },
	});
	given.whenStarted?.(() => execution.cancel());
	const run = await execution;
	const task = run.data.resultData.runData[UNDER_TEST]?.[0];
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	return {
		status: run.status,
		outputs,
		json: (outputs[0] ?? []).map((item) => item.json),
		error: (task?.error ?? run.data.resultData.error) as NodeError | undefined,
		decrypted: store.decrypted,
		run,
	};
}

/** Readies what n8n's server readies at its start; once for each test file. */
export async function readyEngine(): Promise<void> {
	Container.get(ErrorReporter).error = () => undefined;
	await Container.get(BinaryDataService).init();
}
