import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** How a finished command ended, and what it said. */
export interface Outcome {
	/** The exit code; null when a signal ended it. */
	code: number | null;
	stdout: string;
	stderr: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
	/** Called with each piece of text as it is written, either stream. */
	onOutput?: (text: string) => void;
	/** A file that both streams are written to as well. */
	log?: string;
}

/**
 * Runs a command to its end.
 * @returns its exit code and output, whether it succeeded or not
 * @throws when it cannot be started
 */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
	const { onOutput, log, ...spawnOptions } = options;
	const group = new ProcessGroup(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
	const file = log === undefined ? undefined : createWriteStream(log);
	const text = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		group.child[name]?.setEncoding('utf8').on('data', (piece: string) => {
			text[name] += piece;
			file?.write(piece);
			onOutput?.(piece);
		});
	}
	try {
		return { code: await group.closed, ...text };
	} finally {
		group.release();
		file?.end();
	}
}

/** As `run`, but a command that fails is an error which carries the end of its output. */
export async function runOrFail(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
	const outcome = await run(command, args, options);
	if (outcome.code === 0) return outcome;
	const said = lastLines(`${outcome.stdout}\n${outcome.stderr}`, 20);
	throw new Error(`\`${[command, ...args].join(' ')}\` ended with code ${outcome.code}:\n${said}`);
}

/**
 * A command and whatever it starts, as one process group, so that nothing of it is ever left behind:
 * not after `stop`, not when this process exits, and not when this process is killed (the child
 * watches for that itself, see exit-with-parent.cjs).
 */
export class ProcessGroup {
	readonly child;

	/** Settles when the command has ended and its streams are closed, with its exit code. */
	readonly closed: Promise<number | null>;

	private readonly killAll = () => this.signal('SIGKILL');

	constructor(command: string, args: string[], options: SpawnOptions) {
		this.child = spawn(command, args, { ...options, detached: true });
		this.closed = new Promise((resolve, reject) => {
			this.child.once('close', resolve).once('error', reject);
		});
		// Whoever waits for it hears of a failed start; nobody has to wait.
		this.closed.catch(() => undefined);
		process.once('exit', this.killAll);
	}

	/** Whether any process of the group still exists. */
	get alive(): boolean {
		return this.signal(0);
	}

	/**
	 * Ends the group: politely, and by force when that took longer than the grace.
	 * Returns once no process of it is left.
	 * @param grace milliseconds
	 */
	async stop(grace: number): Promise<void> {
		if (this.child.exitCode === null && this.child.signalCode === null && this.child.pid !== undefined) {
			this.child.kill('SIGTERM');
			const patience = new AbortController();
			await Promise.race([once(this.child, 'exit'), delay(grace, undefined, patience).catch(() => undefined)]);
			patience.abort();
		}
		// What the command itself started and left. A zombie that nobody reaps still counts as there,
		// so this has an end of its own.
		for (let tries = 0; this.signal('SIGKILL') && tries < 250; tries++) await delay(20);
		this.release();
	}

	/** Forgets a group that has ended by itself. */
	release(): void {
		process.removeListener('exit', this.killAll);
	}

	private signal(signal: NodeJS.Signals | 0): boolean {
		if (this.child.pid === undefined) return false;
		try {
			return process.kill(-this.child.pid, signal);
		} catch {
			return false;
		}
	}
}

/** Opens a log for a child's output; the child keeps it open, this process does not. */
export function withLog<T>(file: string, start: (descriptor: number) => T): T {
	const descriptor = openSync(file, 'a');
	try {
		return start(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** The end of a log file, or a word that there is none. */
export async function tail(file: string, lines = 40): Promise<string> {
	return lastLines(await readFile(file, 'utf8').catch(() => '(no log was written)'), lines);
}

function lastLines(text: string, count: number): string {
	return text.trimEnd().split('\n').slice(-count).join('\n');
}
