import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { until } from '../../sandbox/n8n/until';

/** Linux tells CPU time in hundredths of a second, on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;
const QUIET_WINDOW = 150;
const QUIET_LIMIT = 60_000;

/** Seconds of CPU that a process has used with all its threads, in user space and in the kernel. */
export function cpuSeconds(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The command's name, in parentheses, may hold spaces; what follows it does not.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resolves when a process has next to nothing to do: what it put off is done. */
export async function quiet(pid: number): Promise<void> {
	await until(
		async () => {
			const before = cpuSeconds(pid);
			await delay(QUIET_WINDOW);
			return cpuSeconds(pid) - before <= 1 / TICKS_PER_SECOND ? true : undefined;
		},
		{ what: 'n8n to come to rest', limit: QUIET_LIMIT, every: 0 },
	);
}

/** Resident memory of a process in MB: now, and at its highest since `forgetPeak`. */
export function memoryOf(pid: number): { now: number; peak: number } {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
	return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Has the kernel take the present memory of a process for its highest (see proc(5), clear_refs). */
export function forgetPeak(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
