import type { Execution } from '../../sandbox/n8n/executions';
import { webhook, line, type NodeDraft, splitOut } from './nodes';
import { cpuSeconds, quiet } from './process-figures';
import type { Stand } from './stand';

/** One execution. */
export interface Run {
	execution: Execution;
	/** Seconds of CPU that n8n's process used for it, all of it: the call, the nodes, the saving. */
	cpu: number;
}

/** A published workflow that is started by a call and answers it when it is done. */
export interface Published {
	/** Runs it with one item for each ID. @throws when n8n does not answer with success */
	run(ids: readonly string[]): Promise<Run>;
}

/**
 * Publishes a workflow in which these nodes get the IDs of a call, each as an item.
 *
 * It runs as a production execution: nobody watches it in an editor, and the end is told by the
 * answer, so that nothing has to ask n8n for it while the time is taken.
 */
export async function publish(stand: Stand, name: string, nodes: readonly NodeDraft[]): Promise<Published> {
	const { client, n8n } = stand;
	const start = webhook('lastNode');
	const items = splitOut('body.ids', 'Items', { destinationFieldName: 'id' });
	const workflow = line(name, [start, items, ...nodes]);
	const { id } = await client.importWorkflow(workflow, { hoopAiApi: stand.credential });
	await client.publish(id);
	const url = `${n8n.url}/webhook/${String(start.parameters.path)}`;
	return {
		async run(ids) {
			await quiet(n8n.pid);
			const before = cpuSeconds(n8n.pid);
			await call(url, { ids });
			await quiet(n8n.pid);
			const cpu = cpuSeconds(n8n.pid) - before;
			const [{ id: newest }] = await client.executions(id);
			return { execution: await client.execution(newest), cpu };
		},
	};
}

async function call(url: string, body: unknown): Promise<void> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const text = await response.text();
	if (!response.ok) throw new Error(`The workflow answered ${response.status}: ${text}`);
}

/** Seconds that n8n's engine needed for some nodes of an execution, as it notes them itself. */
export function nodeSeconds({ nodes }: Execution, ...names: string[]): number {
	const runs = names.flatMap((name) => nodes[name] ?? []);
	return runs.reduce((sum, { executionTime }) => sum + executionTime, 0) / 1000;
}
