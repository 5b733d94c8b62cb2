import { text } from 'node:stream/consumers';
import { NODE } from '../../sandbox/n8n/paths';
import { ProcessGroup, type RunOptions } from '../../sandbox/n8n/processes';

/** A running process, to look at from outside. */
export interface Watched {
	pid: number;
	ended(): boolean;
}

/**
 * Runs the Node that n8n runs on, and watches it meanwhile.
 * @param watch looks at the process until it has ended
 * @returns what it printed, and what was seen
 */
export async function runWatched<T>(
	args: string[],
	options: Pick<RunOptions, 'cwd' | 'env'>,
	watch: (process: Watched) => Promise<T>,
): Promise<{ output: string; seen: T }> {
	const group = new ProcessGroup(NODE, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
	const { child, closed } = group;
	if (!child.stdout || child.pid === undefined) throw new Error(`${NODE} could not be started`);
	const output = text(child.stdout);
	try {
		const seen = await watch({ pid: child.pid, ended: () => child.exitCode !== null || child.signalCode !== null });
		await closed;
		return { output: await output, seen };
	} finally {
		await group.stop(0);
	}
}
