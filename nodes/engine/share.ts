import { createPlaces } from './places';
import type { Window } from './places';

/** What of a request the share has to know at its answer. */
export interface Shared {
	/** When it was started. */
	at: number;
	/** It went beyond the share, to find out whether there is more. */
	beyond: boolean;
}

/** What is known of the account's limit when a request is turned away. */
export interface Limit {
	/** Requests of everybody in an interval; absent when the platform does not say. */
	whole?: number;
	interval: number;
}

/**
 * How much of an account's limit is this process's, among others that it cannot see: n8n's other
 * workers, other programs.
 *
 * The first refusal shows it: what got through in the last interval is what the others left. From
 * then on as many places are held, each used again one interval after its last use, so that
 * processes that fill the limit between them stay out of each other's way. Now and then one
 * request goes beyond, and the share grows when it gets through; a refusal within the share means
 * that another process grew, and takes a little away.
 */
export interface Share {
	/** Milliseconds until a request may start; Infinity while only an answer can free a place. */
	delay(now: number): number;
	start(now: number): Shared;
	accepted(request: Shared, now: number): void;
	refused(request: Shared, now: number, limit: Limit): void;
}

/** The eight processes of a large n8n waste less than two requests in a hundred on asking. */
const REQUESTS_PER_TRY = 500;
const PROCESSES = 8;
const UNKNOWN_WHOLE = 25;
const LOSS = 0.05;
/** Requests are spread over this part of an interval: who comes late in it must not always lose. */
const SPREAD = 0.8;
const FORGOTTEN = 10 * 60_000;
const MEMORY = 60_000;

/** @param random 0 to 1, keeps processes from asking in step */
export function createShare(random: () => number): Share {
	const places = createPlaces();
	/** Absent as long as nobody was in the way. */
	let share: Window | undefined;
	let measuredAt = -Infinity;
	/** Measured once only, perhaps by accident: it doubles with every interval, until the next refusal. */
	let young = false;
	let refusedAt = -Infinity;
	let lastStart = -Infinity;
	/** When one request may go beyond the share. */
	let tryAt = Infinity;
	let whole: number | undefined;

	/** Milliseconds until the next try; who has little asks more often, so that shares even out. */
	function patience({ limit, interval }: Window): number {
		const intervals = Math.max(1, REQUESTS_PER_TRY / (whole ?? UNKNOWN_WHOLE));
		const wealth = whole ? Math.min(2, Math.max(0.25, limit / (whole / PROCESSES))) : 1;
		return interval * intervals * wealth * (0.75 + random() / 2);
	}

	function allowed({ limit, interval }: Window, now: number): number {
		if (young) return limit * 2 ** Math.floor((now - measuredAt) / interval);
		return now >= tryAt ? limit + 1 : limit;
	}

	return {
		delay(now) {
			if (now - refusedAt > FORGOTTEN) share = undefined;
			if (!share) return 0;
			const { interval } = share;
			const limit = allowed(share, now);
			const place = places.delay({ interval, limit }, now);
			return Math.max(place, lastStart + (SPREAD * interval) / limit - now);
		},
		start(at) {
			const beyond = share !== undefined && !young && places.used(share.interval, at) >= share.limit;
			if (beyond && share) tryAt = at + patience(share);
			lastStart = at;
			places.enter();
			return { at, beyond };
		},
		accepted({ at, beyond }, now) {
			places.leave(now, true);
			places.forget(MEMORY, now);
			const wasMissed = at < measuredAt;
			if (share && (beyond || wasMissed)) share.limit++;
		},
		refused({ at, beyond }, now, limit) {
			places.leave(now, false);
			whole = limit.whole;
			const { interval } = limit;
			// Those that were under way together were refused for one reason.
			const isNews = at >= refusedAt;
			if (isNews) refusedAt = now;
			if (!share || (isNews && young)) {
				young = !share;
				// The first refusal may be an accident: the pacer's pause is enough before the next try.
				if (young) lastStart = -Infinity;
				share = { interval, limit: Math.max(1, places.used(interval, now) - places.inFlight) };
				measuredAt = now;
			} else if (isNews && !beyond) {
				const loss = Math.max(1, Math.round(share.limit * LOSS));
				share = { interval, limit: Math.max(1, share.limit - loss) };
			}
			tryAt = now + patience(share);
		},
	};
}
