import { setTimeout as delay } from 'node:timers/promises';
import type { HoopAiSandbox } from '../../sandbox/hoopAi';
import { until } from '../../sandbox/n8n/until';
import { check } from './check';
import { forgetPeak, memoryOf, quiet } from './process-figures';

const LOOK_EVERY = 5;
const PATIENCE = 120_000;

/**
 * How long the sandbox is to take for its answer: in the meantime the process that asked comes to
 * rest, and what it holds then is what "idle" means.
 */
export const LATENCY_MS = 3_000;

/**
 * Watches a process that asks the sandbox for one thing.
 * @returns MB at its peak, above what it held when it had asked and nothing had come back yet
 */
export async function memoryAboveIdle(
	{ control }: HoopAiSandbox,
	who: string,
	{ pid, ended }: { pid: number; ended: () => boolean },
): Promise<number> {
	const request = () => control.journal({ method: 'GET' }).at(0);
	await until(() => (request() || ended() ? true : undefined), { what: 'the request', limit: PATIENCE, every: LOOK_EVERY });
	check(!ended(), who, 'it ended without a request');
	await quiet(pid);
	const idle = memoryOf(pid).now;
	forgetPeak(pid);
	check(request()?.status === null, who, 'the answer came before it was at rest');
	let peak = idle;
	while (!ended()) {
		// A process that has just ended has an entry still, and no memory.
		peak = Math.max(peak, memoryOf(pid).peak || 0);
		await delay(LOOK_EVERY);
	}
	return peak - idle;
}
