import type { Workflow, WorkflowNode } from './workflows';

const OURS = /^n8n-nodes-conversations\./;
const READS = /^(get|search|download)/;

/**
 * A copy of a workflow that cannot change anything outside n8n: each of our nodes that would write
 * becomes an Edit Fields node of the same name, whose output is what the parameters came to. Nodes
 * of others that hold a credential are switched off.
 * @throws when one of our nodes does not say its operation, so that reading cannot be told from writing
 */
export function rehearsal(workflow: Workflow): Workflow {
	return { ...workflow, name: `${workflow.name} (rehearsal)`, nodes: workflow.nodes.map(harmless) };
}

/** Whether a node writes to a platform. */
export function isWriting({ name, type, parameters: { operation } }: WorkflowNode): boolean {
	if (!OURS.test(type) || /trigger$/i.test(type)) return false;
	if (typeof operation !== 'string') throw new Error(`Node "${name}" does not say its operation`);
	return !READS.test(operation);
}

function harmless(node: WorkflowNode): WorkflowNode {
	if (!OURS.test(node.type)) return { ...node, disabled: node.disabled ?? node.credentials !== undefined };
	if (!isWriting(node)) return node;
	const { id, name, position, disabled, parameters } = node;
	const assignments = flatten(parameters).map(([path, value]) => ({ id: `${id} ${path}`, name: path, type: typeOf(value), value }));
	return {
		id,
		name,
		position,
		disabled,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { assignments: { assignments }, options: { ignoreConversionErrors: true } },
	};
}

/** Parameters as paths and values; a resource locator counts as its value. */
function flatten(value: unknown, path = ''): Array<[string, unknown]> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
	const fields = value as Record<string, unknown>;
	if ('__rl' in fields) return [[path, fields.value]];
	return Object.entries(fields).flatMap(([name, inner]) => flatten(inner, path === '' ? name : `${path}.${name}`));
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	return typeof value === 'number' || typeof value === 'boolean' ? typeof value : 'string';
}
