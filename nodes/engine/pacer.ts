/** At most `limit` requests in any `interval` milliseconds. */
export interface Window {
	limit: number;
	interval: number;
}

/** What an answer says about the account's limit; whatever it does not say is absent. */
export interface PaceSignal {
	/** The platform refused the request because of its limit. */
	refused?: boolean;
	/** Milliseconds to wait, in the platform's own words. */
	retryAfter?: number;
	limit?: number;
	remaining?: number;
	/** Milliseconds that `limit` counts over. */
	interval?: number;
}

/** A request that has been let through and is not answered yet. */
export type Started = { at: number };

const SLOWEST_RATE = 1 / 10_000;
const FIRST_PAUSE = 1_000;
const LONGEST_GUESSED_PAUSE = 60_000;
/** How far back the rate is measured when a refusal says nothing about its window. */
const RATE_MEMORY = 10_000;

/**
 * Decides when the next request of one account may start. Pure: the time is always an argument,
 * in milliseconds, and never goes back.
 *
 * A request occupies its place in a window from its start until `interval` after its answer: the
 * platform counted it somewhere in between, so that no window of the platform's is ever
 * overfilled, however the latency varies.
 *
 * With fixed windows (a plan) these are the law and only refusals slow it further. Without, it
 * starts at full speed, learns the window from the answers' headers, and halves its rate at a
 * refusal that names no window, to regain it slowly.
 */
export interface Pacer {
	/** Milliseconds until a request may start; Infinity while only an answer can free a place. */
	delay(now: number): number;
	start(now: number): Started;
	answer(started: Started, now: number, signal: PaceSignal): void;
	/** Puts another plan in force; what was already sent still counts. */
	plan(windows: Window[]): void;
}

/**
 * @param plan the windows that hold whatever the answers say; none to learn them from the answers
 * @param random 0 to 1, spreads the waits of accounts that share a limit
 */
export function createPacer(plan: Window[] = [], random: () => number = Math.random): Pacer {
	let windows = plan;
	let learned: Window | undefined;
	let inFlight = 0;
	/** When each place in the windows was last known to be taken, oldest first. */
	let taken: number[] = [];
	let pausedUntil = 0;
	let refusalsInARow = 0;
	/** Requests that may be in flight at once, while recovering from a pause. */
	let width = Infinity;
	/** Requests per millisecond, while a refusal that named no window is remembered. */
	let rate = Infinity;
	let lastStart = -Infinity;

	const inForce = () => (learned ? [...windows, learned] : windows);

	function windowDelay({ limit, interval }: Window, now: number): number {
		const since = now - interval;
		let recent = 0;
		while (recent < taken.length && taken[taken.length - 1 - recent] > since) recent++;
		const excess = inFlight + recent - limit + 1;
		if (excess <= 0) return 0;
		if (excess > recent) return Infinity;
		return taken[taken.length - recent + excess - 1] - since;
	}

	function forget(now: number) {
		const longest = Math.max(RATE_MEMORY, ...inForce().map((window) => window.interval));
		let old = 0;
		while (old < taken.length && taken[old] <= now - longest) old++;
		if (old > 0) taken = taken.slice(old);
	}

	/** Requests of others that share the account show as places taken that we did not take. */
	function learn(signal: PaceSignal, now: number) {
		const { limit, interval, remaining } = signal;
		if (!limit || !interval || limit < 1 || interval < 1) return;
		learned = { limit, interval };
		if (remaining === undefined) return;
		const ours = taken.filter((at) => at > now - interval).length + inFlight;
		const others = Math.min(limit, limit - Math.max(0, remaining)) - ours;
		for (let i = 0; i < others; i++) taken.push(now);
	}

	function slowDown(signal: PaceSignal, now: number) {
		refusalsInARow++;
		const exhausted = learned && signal.remaining === 0 ? learned.interval : undefined;
		const guessed = Math.min(LONGEST_GUESSED_PAUSE, FIRST_PAUSE * 2 ** (refusalsInARow - 1));
		const pause = signal.retryAfter ?? exhausted ?? guessed;
		const spread = Math.min(pause, 1_000) * 0.5 * random();
		pausedUntil = Math.max(pausedUntil, now + pause + spread);
		width = 1;
		if (inForce().length === 0) {
			const measured = Math.max(1, taken.filter((at) => at > now - RATE_MEMORY).length) / RATE_MEMORY;
			rate = Math.max(SLOWEST_RATE, Math.min(rate, measured) / 2);
		}
	}

	function speedUp() {
		refusalsInARow = 0;
		width *= 2;
		if (width > 64) width = Infinity;
		rate *= 1.05;
		if (rate > 1) rate = Infinity;
	}

	return {
		delay(now) {
			if (inFlight >= width) return Infinity;
			const paced = rate === Infinity ? 0 : lastStart + 1 / rate - now;
			return Math.max(
				0,
				pausedUntil - now,
				paced,
				...inForce().map((window) => windowDelay(window, now)),
			);
		},
		start(now) {
			inFlight++;
			lastStart = now;
			return { at: now };
		},
		answer(_started, now, signal) {
			inFlight--;
			taken.push(now);
			learn(signal, now);
			if (signal.refused) slowDown(signal, now);
			else speedUp();
			forget(now);
		},
		plan(changed) {
			windows = changed;
		},
	};
}
