import './n8n-folder';

import { PollContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { NodeHelpers, Workflow } from 'n8n-workflow';

import { credentialStore } from './credentials';

/** A polling trigger in a published workflow. */
export interface Polled {
	node: INodeType;
	parameters: INodeParameters;
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
}

/** A trigger that is asked whenever a test says so. */
export interface PollBench {
	/** The items of one poll; `null` when nothing starts. */
	poll(mode?: WorkflowExecuteMode): Promise<IDataObject[] | null>;
	/** What n8n has saved of the workflow's static data. */
	saved: IDataObject;
	/** The form, which may be changed between polls. */
	parameters: INodeParameters;
}

let counter = 0;

/**
 * Publishes a polling trigger. Each poll gets a workflow of its own, made from the static data as
 * saved so far: a restart of n8n between any two polls changes nothing.
 */
export function pollOf(given: Polled): PollBench {
	const workflowId = `polled-${++counter}`;
	const { description } = given.node;
	const credentials = { [given.credentialType.name]: { id: workflowId, name: 'Account' } };
	const store = credentialStore(given.credentialType, given.credential);
	const bench: PollBench = { saved: {}, parameters: given.parameters, poll };

	async function poll(mode: WorkflowExecuteMode = 'trigger'): Promise<IDataObject[] | null> {
		const plain = { typeVersion: 1, parameters: bench.parameters } as INode;
		const parameters =
			NodeHelpers.getNodeParameters(description.properties, bench.parameters, true, false, plain, description) ?? {};
		const workflow = new Workflow({
			id: workflowId,
			nodes: [{ id: 'trigger', name: 'Trigger', type: 'tested', typeVersion: 1, position: [0, 0], parameters, credentials }],
			connections: {},
			active: true,
			nodeTypes: { getByName: () => given.node, getByNameAndVersion: () => given.node, getKnownTypes: () => ({}) },
			staticData: JSON.parse(JSON.stringify(bench.saved)) as IDataObject,
			settings: { timezone: 'UTC' },
		});
		const additionalData = {
			credentialsHelper: store.helper,
			currentNodeExecutionIndex: 0,
			variables: {},
		} as unknown as IWorkflowExecuteAdditionalData;
		const node = workflow.getNode('Trigger') as INode;
		const context = new PollContext(workflow, node, additionalData, mode, 'activate');
		const items = (await given.node.poll?.call(context)) ?? null;
		if (workflow.staticData.__dataChanged && mode !== 'manual') {
			bench.saved = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		}
		return items && items[0].map(({ json }) => json);
	}

	return bench;
}
