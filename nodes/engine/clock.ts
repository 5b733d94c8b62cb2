import { sleep } from 'n8n-workflow';

/** Time as the engine sees it; tests put a virtual one in its place. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Resolves after `ms`, or as soon as the signal aborts. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** n8n's sleep cannot be cancelled: a stopped workflow leaves at most one slice behind. */
const LONGEST_SLICE = 250;

export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		const until = Date.now() + ms;
		for (let left = ms; left > 0 && !signal?.aborted; left = until - Date.now()) {
			await sleep(Math.min(left, LONGEST_SLICE));
		}
	},
};
