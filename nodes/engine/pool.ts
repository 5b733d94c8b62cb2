/**
 * Runs jobs side by side, at most `width` at a time, started in their order.
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
	const ends = new Map<string, Promise<unknown>>();
	let next = 0;

	async function inChain(index: number): Promise<T | undefined> {
		const chain = settings.chain?.(index);
		if (chain === undefined) return await run(index);
		const turn = (ends.get(chain) ?? Promise.resolve()).then(async () =>
			settings.stop?.() ? undefined : await run(index),
		);
		ends.set(chain, turn);
		return await turn;
	}

	async function worker(): Promise<void> {
		while (next < count && !settings.stop?.()) {
			const index = next++;
			results[index] = await inChain(index);
		}
	}

	await Promise.all(Array.from({ length: Math.min(settings.width, count) }, worker));
	return results;
}
