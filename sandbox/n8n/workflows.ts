import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PROJECT } from './paths';

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id?: string | null; name?: string }>;
	/** Of a webhook trigger: the first part of its path. */
	webhookId?: string;
	disabled?: boolean;
}

/** A workflow as n8n exports it. */
export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	pinData?: Record<string, unknown>;
}

/** Credentials by type, as a node refers to them. */
export type CredentialNames = Record<string, { id: string; name: string }>;

/** The workflows in examples/, by file name without ending, in alphabetical order. */
export async function exampleWorkflows(): Promise<Map<string, Workflow>> {
	const folder = join(PROJECT, 'examples');
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Workflow;
	return new Map(await Promise.all(files.map(async (file) => [basename(file, '.json'), await read(file)] as const)));
}

/**
 * The workflow of one file in examples/, named without its ending.
 * @throws when there is none
 */
export async function exampleWorkflow(file: string): Promise<Workflow> {
	const workflow = (await exampleWorkflows()).get(file);
	if (workflow === undefined) throw new Error(`There is no examples/${file}.json`);
	return workflow;
}

/** The workflow with its nodes' credentials pointing at existing ones; types not given stay as they are. */
export function usesCredentials(workflow: Workflow, credentials: CredentialNames): Workflow {
	const wire = (node: WorkflowNode): WorkflowNode => {
		if (node.credentials === undefined) return node;
		const wired = Object.entries(node.credentials).map(([type, stored]) => [type, credentials[type] ?? stored]);
		return { ...node, credentials: Object.fromEntries(wired) };
	};
	return { ...workflow, nodes: workflow.nodes.map(wire) };
}

/**
 * Where a workflow's webhook trigger listens, below n8n's /webhook or /webhook-test.
 * @throws when it has none
 */
export function webhookPath({ name, nodes }: Workflow): string {
	const trigger = nodes.find(({ webhookId }) => webhookId !== undefined);
	if (trigger === undefined) throw new Error(`Workflow "${name}" has no webhook trigger`);
	return `${trigger.webhookId}/webhook`;
}

/**
 * The name of the node that a workflow starts at.
 * @throws when it has none or several
 */
export function startNode({ name, nodes }: Workflow): string {
	const triggers = nodes.filter(({ type, disabled }) => /trigger$/i.test(type) && disabled !== true);
	if (triggers.length !== 1) throw new Error(`Workflow "${name}" has ${triggers.length} triggers to start from`);
	return triggers[0].name;
}
