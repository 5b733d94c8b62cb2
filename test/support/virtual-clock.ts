import type { Clock } from '../../nodes/engine/clock';

interface Alarm {
	at: number;
	ring: () => void;
}

/** A clock that moves only when told to, from alarm to alarm. */
export interface VirtualClock extends Clock {
	/** Lets everything happen that is due within `ms`, in order, and everything that follows from it. */
	pass(ms: number): Promise<void>;
	/** Goes on until nothing waits any more, or `until` is reached. */
	run(until?: number): Promise<void>;
	/** How many sleepers there are. */
	readonly waiting: number;
}

/** Lets all promises that can settle do so. */
export async function settled(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
}

export function virtualClock(start = 0): VirtualClock {
	let now = start;
	const alarms: Alarm[] = [];

	function add(alarm: Alarm): void {
		let low = 0;
		let high = alarms.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (alarms[middle].at <= alarm.at) low = middle + 1;
			else high = middle;
		}
		alarms.splice(low, 0, alarm);
	}

	async function run(until = Infinity): Promise<void> {
		await settled();
		while (alarms.length > 0 && alarms[0].at <= until) {
			const alarm = alarms.shift() as Alarm;
			now = Math.max(now, alarm.at);
			alarm.ring();
			await settled();
		}
		if (until !== Infinity) now = Math.max(now, until);
	}

	return {
		now: () => now,
		sleep: (ms, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted) return resolve();
				const alarm = { at: now + Math.max(0, ms), ring: done };
				function done() {
					signal?.removeEventListener('abort', wake);
					resolve();
				}
				function wake() {
					alarms.splice(alarms.indexOf(alarm), 1);
					done();
				}
				signal?.addEventListener('abort', wake, { once: true });
				add(alarm);
			}),
		run,
		pass: async (ms) => await run(now + ms),
		get waiting() {
			return alarms.length;
		},
	};
}
