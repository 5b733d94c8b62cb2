import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { INSTALLATION, NODE } from '../../sandbox/n8n/paths';
import { runOrFail } from '../../sandbox/n8n/processes';

/** What the figures were taken on. */
export interface Machine {
	processor: string;
	cores: number;
	/** GB */
	memory: number;
	system: string;
	/** n8n's. */
	node: string;
	n8n: string;
	date: string;
}

export async function describeMachine(): Promise<Machine> {
	const manifest = await readFile(join(INSTALLATION, 'node_modules/n8n/package.json'), 'utf8');
	const { stdout: node } = await runOrFail(NODE, ['--version']);
	return {
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		cores: availableParallelism(),
		memory: Math.round(totalmem() / 1024 ** 3),
		system: `${process.platform} ${process.arch}`,
		node: node.trim().replace(/^v/, ''),
		n8n: (JSON.parse(manifest) as { version: string }).version,
		date: new Date().toISOString().slice(0, 10),
	};
}

/** On one line. */
export function machineText({ processor, cores, memory, system, node, n8n, date }: Machine): string {
	return `n8n ${n8n} on Node ${node}, ${cores} cores (${processor}), ${memory} GB, ${system}, ${date}`;
}
