import { randomUUID } from 'node:crypto';
import type { Workflow, WorkflowNode } from '../../sandbox/n8n/workflows';

/** A node before it has its place in a workflow. */
export type NodeDraft = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters' | 'name'> & {
	credentials?: WorkflowNode['credentials'];
	/** What n8n does when the node fails; it stops unless said. */
	onError?: 'continueRegularOutput';
	webhookId?: string;
};

/** How many items the HTTP Request node starts, and how many milliseconds it then waits. */
export interface Batching {
	batchSize: number;
	batchInterval: number;
}

const CREDENTIAL = 'hoopAiApi';
/** Filled in with the bench's own when the workflow is imported. */
const credentials = { [CREDENTIAL]: { id: null, name: '' } };

/** Our node. */
export function hoopAi(parameters: Record<string, unknown>): NodeDraft {
	return { name: 'HoopAI', type: 'n8n-nodes-conversations.hoopAi', typeVersion: 1, parameters, credentials };
}

/** n8n's own node, set up as its documentation advises: with the credential that HoopAI brings. */
export function httpRequest(parameters: Record<string, unknown>, batching?: Batching): NodeDraft {
	const { options, ...rest } = parameters;
	return {
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: CREDENTIAL,
			...rest,
			options: { ...(options as object | undefined), ...(batching && { batching: { batch: batching } }) },
		},
		credentials,
	};
}

/** Makes an item of each entry of a list. */
export function splitOut(field: string, name = 'Split Out', options: Record<string, unknown> = {}): NodeDraft {
	return { name, type: 'n8n-nodes-base.splitOut', typeVersion: 1, parameters: { fieldToSplitOut: field, options } };
}

/** Hands its items on: what is left of a run when the node itself costs nothing. */
export function noOperation(): NodeDraft {
	return { name: 'No Operation', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
}

export function manualTrigger(): NodeDraft {
	return { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
}

/** n8n's own trigger for web calls. */
export function webhook(responseMode: 'onReceived' | 'lastNode'): NodeDraft {
	return {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: randomUUID(),
		parameters: {
			httpMethod: 'POST',
			path: randomUUID(),
			responseMode,
			...(responseMode === 'lastNode' && { responseData: 'noData' }),
			options: {},
		},
	};
}

/** A resource locator that takes an ID from each item. */
export const eachId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };

/** A workflow that is one line of nodes. */
export function line(name: string, drafts: readonly NodeDraft[]): Workflow {
	const nodes = drafts.map((draft, index) => ({ ...draft, id: randomUUID(), position: [index * 200, 0] as [number, number] }));
	const connections = nodes.slice(1).map(({ name: to }, index) => [
		nodes[index].name,
		{ main: [[{ node: to, type: 'main', index: 0 }]] },
	]);
	return { name, nodes, connections: Object.fromEntries(connections) as Record<string, unknown> };
}
