import { randomUUID } from 'node:crypto';
import type { Credential, N8nClient } from '../../sandbox/n8n/client';
import { finishedExecution, itemsOf, type Item, type StoredExecution } from '../../sandbox/n8n/executions';
import { until } from '../../sandbox/n8n/until';
import type { Workflow, WorkflowNode } from '../../sandbox/n8n/workflows';

export const TRIGGER = 'HoopAI Trigger';

/** A saved workflow that starts at the trigger. */
export interface TriggerWorkflow {
	id: string;
	/** Path of the webhook below n8n's /webhook or /webhook-test. */
	path: string;
}

/** Saves a workflow of the trigger and, after it, the nodes given. */
export async function saveTrigger(
	client: N8nClient,
	credential: Credential,
	parameters: Record<string, unknown>,
	after: WorkflowNode[] = [],
): Promise<TriggerWorkflow> {
	const webhookId = randomUUID();
	const trigger = {
		id: 'trigger',
		name: TRIGGER,
		type: 'n8n-nodes-conversations.hoopAiTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { events: ['*'], ...parameters },
		credentials: { hoopAiApi: {} },
		webhookId,
	};
	const nodes = [trigger, ...after];
	const pairs = nodes.slice(1).map(({ name }, at) => [nodes[at].name, { main: [[{ node: name, type: 'main', index: 0 }]] }] as const);
	const workflow: Workflow = {
		name: `Trigger ${webhookId}`,
		nodes,
		connections: Object.fromEntries(pairs),
		settings: { executionOrder: 'v1' },
	};
	const { id } = await client.importWorkflow(workflow, { hoopAiApi: credential });
	return { id, path: `${webhookId}/webhook` };
}

interface ExecutionPage {
	results: Array<{ id: string; status: string; mode: string }>;
	nextCursor?: string | null;
}

/** All executions of a workflow, whatever became of them. */
export async function allExecutions(client: N8nClient, workflowId: string): Promise<ExecutionPage['results']> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const all: ExecutionPage['results'] = [];
	let from = '';
	for (;;) {
		const { results, nextCursor } = await client.get<ExecutionPage>(`/rest/executions?filter=${filter}&limit=100${from}`);
		all.push(...results);
		if (!nextCursor) return all;
		from = `&cursor=${encodeURIComponent(nextCursor)}`;
	}
}

/** The executions once there are so many and all have ended. */
export async function ended(client: N8nClient, workflowId: string, count: number): Promise<string[]> {
	return await until(
		async () => {
			const all = await allExecutions(client, workflowId);
			const done = all.filter(({ status }) => status === 'success' || status === 'error');
			return all.length >= count && done.length === all.length ? all.map(({ id }) => id) : undefined;
		},
		{ what: `${count} executions`, limit: 300_000, every: 500 },
	);
}

/** What the trigger gave in each execution. */
export async function started(client: N8nClient, executions: string[]): Promise<Item[]> {
	const items: Item[] = [];
	for (const id of executions) {
		const execution = finishedExecution(await client.get<StoredExecution>(`/rest/executions/${id}`));
		if (execution) items.push(...itemsOf(execution, TRIGGER));
	}
	return items;
}
