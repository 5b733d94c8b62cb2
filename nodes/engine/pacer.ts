import { createPlaces } from './places';
import type { Window } from './places';
import { createShare } from './share';
import type { Shared } from './share';

export type { Window } from './places';

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
export type Started = Shared;

/**
 * As many as this start before the first answer has come; each answer doubles it. Ten would save
 * 100 ms of two seconds, and of eight processes that start at once have 6 in 100 requests refused.
 */
const FIRST_WIDTH = 2;
const FIRST_PAUSE = 1_000;
const LONGEST_GUESS = 60_000;
/** What a limit counts over when nothing at all says so. */
const USUAL_INTERVAL = 10_000;

/**
 * Decides when the next request of one account may start. Pure: the time is always an argument,
 * in milliseconds, and never goes back.
 *
 * The plan's windows are the law, and so is the window that the answers' headers tell; within
 * them it goes at full speed. A refusal is a pause, after which requests start one, two, four at
 * a time; and it shows that others use the account too: from then on this process keeps to its
 * share (see `Share`), until it has not been refused for a while.
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
 * @param random 0 to 1, spreads the waits of processes that share a limit
 */
export function createPacer(plan: Window[] = [], random: () => number = Math.random): Pacer {
	const places = createPlaces();
	const share = createShare(random);
	let windows = plan;
	/** The window that the answers tell. */
	let told: Window | undefined;
	/** Requests that the platform said are left, for everybody. */
	let left = Infinity;
	/** Requests that may be in flight at once. */
	let width = FIRST_WIDTH;
	let pausedUntil = 0;
	let refusedAt = -Infinity;
	let pauses = 0;
	/** The longest that the platform has asked for; absent as long as it did not. */
	let longestPause: number | undefined;

	const inForce = () => (told ? [...windows, told] : windows);

	function pause(started: Started, { retryAfter }: PaceSignal, now: number) {
		if (started.at >= refusedAt) {
			refusedAt = now;
			pauses++;
		}
		const guess = Math.min(FIRST_PAUSE * 2 ** (pauses - 1), told?.interval ?? LONGEST_GUESS);
		const wait = retryAfter ?? guess;
		pausedUntil = Math.max(pausedUntil, now + wait + Math.min(wait, 1_000) * 0.5 * random());
		if (retryAfter !== undefined) longestPause = Math.max(longestPause ?? 0, Math.min(retryAfter, LONGEST_GUESS));
		width = 1;
	}

	return {
		delay(now) {
			const { inFlight } = places;
			if (inFlight >= width || (inFlight > 0 && inFlight >= left)) return Infinity;
			const delays = inForce().map((window) => places.delay(window, now));
			// Whole milliseconds: a remainder that the clock cannot tell would never pass.
			return Math.ceil(Math.max(0, pausedUntil - now, share.delay(now), ...delays));
		},
		start(now) {
			places.enter();
			return share.start(now);
		},
		answer(started, now, signal) {
			const { limit, interval, remaining } = signal;
			if (limit && interval && limit >= 1 && interval >= 1) told = { limit, interval };
			left = remaining ?? Infinity;
			places.leave(now, true);
			places.forget(Math.max(0, ...inForce().map((window) => window.interval)), now);
			if (signal.refused) {
				pause(started, signal, now);
				const known = told?.interval ?? Math.max(1_000, longestPause ?? USUAL_INTERVAL);
				share.refused(started, now, { whole: told?.limit, interval: known });
			} else {
				pauses = 0;
				width *= 2;
				share.accepted(started, now);
			}
		},
		plan(changed) {
			windows = changed;
		},
	};
}
