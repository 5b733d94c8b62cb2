import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What has to be undone before this process may end, however it ends. */
export class Cleanup {
	private readonly tasks: Array<() => Promise<unknown>> = [];
	private under?: Promise<void>;

	/** Whether the undoing has begun. */
	get begun(): boolean {
		return this.under !== undefined;
	}

	add(task: () => Promise<unknown>): void {
		this.tasks.push(task);
	}

	/** Runs the tasks, the last added first, each once. One that fails is told and does not stop the others. */
	async run(): Promise<void> {
		await (this.under ??= this.runAll());
	}

	/** Runs the tasks when this process is asked to end, then ends it with the signal's exit code. */
	onSignals(): void {
		for (const signal of SIGNALS) {
			process.on(signal, () => {
				void this.run().then(() => process.exit(128 + constants.signals[signal]));
			});
		}
	}

	private async runAll(): Promise<void> {
		for (const task of this.tasks.reverse()) {
			await task().catch((error: unknown) => console.error(error));
		}
	}
}
