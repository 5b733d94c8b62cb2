import { setTimeout as delay } from 'node:timers/promises';

export interface Patience {
	/** What is waited for, as it reads after "Waited N s for". */
	what: string;
	/** Milliseconds after which to give up. */
	limit: number;
	/** Milliseconds between two looks. */
	every?: number;
}

/**
 * Looks again and again until a look finds something.
 * @param look returns what was waited for, or undefined while it is not there yet; what it throws ends the wait
 * @throws when the limit has passed
 */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, { what, limit, every = 100 }: Patience): Promise<T> {
	const deadline = Date.now() + limit;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() >= deadline) throw new Error(`Waited ${Math.round(limit / 1000)} s for ${what}`);
		await delay(every);
	}
}
