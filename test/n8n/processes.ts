import { execFileSync } from 'node:child_process';

/**
 * Ids of the running processes in whose environment a folder stands: n8n's own user folder, or the
 * folder for temporary files that a test gave to what it started.
 */
export function processesWith(folder: string): string[] {
	const lines = execFileSync('ps', ['axeww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
	return lines.filter((line) => line.includes(folder)).map((line) => line.trim().split(' ')[0]);
}
