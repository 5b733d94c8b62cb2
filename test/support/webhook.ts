import './n8n-folder';

import { HookContext, WebhookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { NodeHelpers, Workflow } from 'n8n-workflow';

import { credentialStore } from './credentials';

/** A trigger in a published workflow. */
export interface PublishedTrigger {
	node: INodeType;
	parameters: INodeParameters;
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
	/** Triggers are told apart by it; a new one unless given. */
	workflowId?: string;
}

/** One call of the webhook. */
export interface Call {
	body: Buffer | string;
	headers?: Record<string, string>;
	mode?: WorkflowExecuteMode;
	/** As n8n does with a body that is too large or breaks off. */
	unreadable?: boolean;
}

/** What the caller gets to see, and what starts. */
export interface Answered {
	status: number;
	/** The body of the answer; empty when the node answered by itself. */
	said: unknown;
	/** The item that an execution starts with. */
	item?: INodeExecutionData;
}

/** A trigger's webhook and hooks, run in n8n-core's own contexts. */
export interface TriggerBench {
	call(call: Call): Promise<Answered>;
	hook(method: 'checkExists' | 'create' | 'delete', activation?: WorkflowActivateMode): Promise<boolean>;
	/** What n8n has saved of the workflow's static data. */
	saved: IDataObject;
	/** What went to n8n's log. */
	log: string[];
	workflowId: string;
}

let counter = 0;

/**
 * Publishes a trigger. Each call gets a workflow of its own, made from the static data as saved so
 * far, and saves all of it afterwards: that is what n8n does, and what makes replays hard to see.
 */
export function publish(given: PublishedTrigger): TriggerBench {
	const workflowId = given.workflowId ?? `webhook-test-${++counter}`;
	const { description } = given.node;
	const credentials = { [given.credentialType.name]: { id: workflowId, name: 'Account' } };
	const bench: TriggerBench = { saved: {}, log: [], workflowId, call, hook };
	const store = credentialStore(given.credentialType, given.credential);

	function open(staticData = copied(bench.saved)): { workflow: Workflow; node: INode; webhook: IWebhookData; more: IWorkflowExecuteAdditionalData } {
		const stored = { id: 'trigger', name: 'Trigger', type: 'tested', typeVersion: 1, position: [0, 0] as [number, number], credentials };
		const workflow = new Workflow({
			id: workflowId,
			nodes: [{ ...stored, parameters: given.parameters }],
			connections: {},
			active: true,
			nodeTypes: { getByName: () => given.node, getByNameAndVersion: () => given.node, getKnownTypes: () => ({}) },
			staticData,
			settings: { timezone: 'UTC' },
		});
		const more = {
			credentialsHelper: store.helper,
			currentNodeExecutionIndex: 0,
			variables: {},
			webhookBaseUrl: 'http://localhost/webhook',
			webhookTestBaseUrl: 'http://localhost/webhook-test',
		} as unknown as IWorkflowExecuteAdditionalData;
		const node = workflow.getNode('Trigger') as INode;
		const webhook: IWebhookData = {
			httpMethod: 'POST',
			node: 'Trigger',
			path: 'webhook',
			webhookDescription: (description.webhooks ?? [])[0],
			workflowId,
			workflowExecuteAdditionalData: more,
		};
		return { workflow, node, webhook, more };
	}

	async function call({ body, headers = {}, mode = 'webhook', unreadable }: Call): Promise<Answered> {
		const staticData = copied(bench.saved);
		const { workflow, node, webhook, more } = open(staticData);
		const answer = { status: 200, body: '' };
		more.httpRequest = requestOf(body, headers, unreadable) as never;
		more.httpResponse = responseOf(answer) as never;
		const context = new WebhookContext(workflow, node, more, mode, webhook, [], null);
		Object.defineProperty(context, 'logger', { value: { warn: (line: string) => bench.log.push(line) } });
		const result = await given.node.webhook?.call(context);
		// Before an execution starts, n8n makes another workflow of the same data, and of no changes.
		if (result?.workflowData) open(staticData);
		const said = (result?.noWebhookResponse ? answer.body : result?.webhookResponse) as unknown;
		if (workflow.staticData.__dataChanged && mode !== 'manual') bench.saved = copied(workflow.staticData);
		return {
			status: answer.status,
			said,
			item: result?.workflowData?.[0][0],
		};
	}

	async function hook(method: 'checkExists' | 'create' | 'delete', activation: WorkflowActivateMode = 'activate'): Promise<boolean> {
		const { workflow, node, webhook, more } = open();
		const context = new HookContext(workflow, node, more, 'trigger', activation, webhook);
		const run = given.node.webhookMethods?.default?.[method];
		if (!run) throw new Error(`The trigger has no ${method}`);
		return await run.call(context);
	}

	return bench;
}

/** Which parameters a node starts with, as n8n fills them in. */
export function filledIn({ description }: INodeType, parameters: INodeParameters): INodeParameters {
	const node = { typeVersion: 1, parameters } as INode;
	return NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description) ?? {};
}

const copied = (data: IDataObject) => JSON.parse(JSON.stringify(data)) as IDataObject;

function requestOf(body: Buffer | string, headers: Record<string, string>, unreadable = false) {
	const request = {
		method: 'POST',
		headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
		query: {},
		params: {},
		rawBody: undefined as Buffer | undefined,
		async readRawBody() {
			if (unreadable) throw new Error('request entity too large');
			request.rawBody = Buffer.from(body);
		},
	};
	return request;
}

function responseOf(answer: { status: number; body: string }) {
	const response = {
		status(code: number) {
			answer.status = code;
			return response;
		},
		set: () => response,
		end(text = '') {
			answer.body = text;
			return response;
		},
	};
	return response;
}
