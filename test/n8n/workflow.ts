import type { Workflow, WorkflowNode } from '../../sandbox/n8n/workflows';

/** Type of the HoopAI node as n8n names it. */
export const HOOPAI = 'n8n-nodes-conversations.hoopAi';

const START = 'When Clicking Execute Workflow';

/** A resource locator's value, chosen By ID. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** A HoopAI node that runs one operation; its name is the operation's. */
export function hoopAiNode(
	resource: string,
	operation: string,
	parameters: Record<string, unknown> = {},
	more: Partial<WorkflowNode> & Record<string, unknown> = {},
): WorkflowNode {
	return {
		id: `${resource}-${operation}`,
		name: operation,
		type: HOOPAI,
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource, operation, ...parameters },
		credentials: { hoopAiApi: { id: null, name: '' } },
		...more,
	};
}

/** A workflow that runs its nodes one after the other, from a click. */
export function chain(name: string, nodes: WorkflowNode[]): Workflow {
	const start: WorkflowNode = {
		id: 'start',
		name: START,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const all = [start, ...nodes].map((node, index) => ({
		...node,
		position: [index * 220, 0] as [number, number],
	}));
	const connections = Object.fromEntries(
		all.slice(1).map((node, index) => [
			all[index].name,
			{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
		]),
	);
	return { name, nodes: all, connections, settings: { executionOrder: 'v1' } };
}
