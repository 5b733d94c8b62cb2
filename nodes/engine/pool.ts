/**
 * Runs jobs side by side, at most `width` at a time, started in their order. A job that waits for
 * the one before it in its chain holds nobody else up.
 *
 * @param count how many jobs there are
 * @param run one job; must not reject
 * @param settings.chain jobs with the same chain run one after the other, in their order
 * @param settings.stop asked before each start; true leaves the rest undone
 * @returns the results in the order of the jobs; those that were never started are absent
 */
export async function pool<T>(
	count: number,
	run: (index: number) => Promise<T>,
	settings: {
		width: number;
		chain?: (index: number) => string | undefined;
		stop?: () => boolean;
	},
): Promise<Array<T | undefined>> {
	const results = new Array<T | undefined>(count).fill(undefined);
	/** The chains that are being worked on, each with the jobs that wait for their turn in it. */
	const chains = new Map<string, number[]>();
	let next = 0;

	/** The first job that may start, now that one of `freed` has ended. */
	function take(freed?: string): number | undefined {
		if (settings.stop?.()) return undefined;
		if (freed !== undefined) {
			const successor = chains.get(freed)?.shift();
			if (successor !== undefined) return successor;
			chains.delete(freed);
		}
		while (next < count) {
			const index = next++;
			const chain = settings.chain?.(index);
			if (chain === undefined) return index;
			const waiting = chains.get(chain);
			if (!waiting) {
				chains.set(chain, []);
				return index;
			}
			waiting.push(index);
		}
		return undefined;
	}

	async function worker(): Promise<void> {
		for (let index = take(); index !== undefined; index = take(settings.chain?.(index))) {
			results[index] = await run(index);
		}
	}

	await Promise.all(Array.from({ length: Math.min(settings.width, count) }, worker));
	return results;
}
