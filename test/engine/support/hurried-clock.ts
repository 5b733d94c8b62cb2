import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from '../../../nodes/engine/clock';

const HURRY = 200;

/** How far this clock is ahead of the wall's: by all that has been slept so far. */
let ahead = 0;

/**
 * Takes the place of the engine's clock where everything else is real (sockets, n8n's engine):
 * who sleeps an hour wakes in an instant and finds that an hour has passed.
 */
export const systemClock: Clock = {
	now: () => Date.now() + ahead,
	async sleep(ms, signal) {
		const until = systemClock.now() + ms;
		await sleep(ms / HURRY, undefined, { signal }).catch(() => undefined);
		if (!signal?.aborted) ahead = Math.max(ahead, until - Date.now());
	},
};

let start = Date.now();

/** How much time has passed since the clock was last put right. */
export const passed = () => systemClock.now() - start;

export function putRight(): void {
	ahead = 0;
	start = Date.now();
}
