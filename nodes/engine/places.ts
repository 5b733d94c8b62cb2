/** At most `limit` requests in any `interval` milliseconds. */
export interface Window {
	limit: number;
	interval: number;
}

/**
 * The places that requests take in the windows of an account. A request holds its place from its
 * start until `interval` after its answer: the platform counted it somewhere in between, so that
 * no window of the platform's is ever overfilled, however the latency varies.
 */
export interface Places {
	readonly inFlight: number;
	/** How many of a window's places are taken. */
	used(interval: number, now: number): number;
	/** Milliseconds until a window has a place; Infinity while only an answer can free one. */
	delay(window: Window, now: number): number;
	enter(): void;
	/** @param counts whether the request is one that the platform counted */
	leave(now: number, counts: boolean): void;
	/** Drops what no window of this length looks back to. */
	forget(interval: number, now: number): void;
}

const LOT = 1_000;

export function createPlaces(): Places {
	let inFlight = 0;
	/** When each place was last known to be taken, oldest first. */
	let taken: number[] = [];

	/** How many were taken at `time` or before. */
	function until(time: number): number {
		let low = 0;
		let high = taken.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (taken[middle] <= time) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	return {
		get inFlight() {
			return inFlight;
		},
		used: (interval, now) => inFlight + taken.length - until(now - interval),
		delay({ limit, interval }, now) {
			const free = until(now - interval);
			const excess = inFlight + taken.length - free - limit + 1;
			if (excess <= 0) return 0;
			const next = free + excess - 1;
			return next < taken.length ? taken[next] + interval - now : Infinity;
		},
		enter() {
			inFlight++;
		},
		leave(now, counts) {
			inFlight--;
			if (counts) taken.push(now);
		},
		forget(interval, now) {
			const old = until(now - interval);
			// In lots, because dropping some copies the others.
			if (old >= LOT) taken = taken.slice(old);
		},
	};
}
