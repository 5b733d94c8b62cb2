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
 *
 * What was measured once may have been an accident, and who has not been refused for long may be
 * alone by now: then the share doubles step by step, until a refusal measures it anew.
 */
export interface Share {
	/** Milliseconds until a request may start; Infinity while only an answer can free a place. */
	delay(now: number): number;
	start(now: number): Shared;
	accepted(request: Shared, now: number): void;
	refused(request: Shared, now: number, limit: Limit): void;
}

/** The eight processes of a large n8n waste less than two requests in a hundred on asking. */
const REQUESTS_PER_TRY = 700;
const PROCESSES = 8;
const UNKNOWN_WHOLE = 25;
const LOSS = 0.05;
/** Requests are spread over this part of an interval: who comes late in it must not always lose. */
const SPREAD = 0.8;
/** How often a share that is in doubt doubles in an interval. */
const DOUBLINGS = 4;
/** After so many intervals of that, it is no longer a share. */
const INTERVALS_TO_ALL = 2;
const FORGOTTEN = 10 * 60_000;
const MEMORY = 60_000;

/** @param random 0 to 1, keeps processes from asking in step */
export function createShare(random: () => number): Share {
	const places = createPlaces();
	/** Absent as long as nobody was in the way. */
	let share: Window | undefined;
	let measuredAt = -Infinity;
	/** From when on the share doubles, until the next refusal. */
	let growsFrom = Infinity;
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

	/** How much may be held after so many doublings; they have not begun below 0. */
	function allowed({ limit }: Window, doublings: number, at: number): number {
		if (doublings >= 0) return limit * 2 ** doublings;
		return at >= tryAt ? limit + 1 : limit;
	}

	return {
		delay(now) {
			if (!share) return 0;
			const { interval } = share;
			const step = interval / DOUBLINGS;
			let doublings = Math.max(-1, Math.floor((now - growsFrom) / step));
			// A place may become free in time, or be added by the growth before that.
			for (let at = now; ; at = growsFrom + doublings * step) {
				const limit = allowed(share, doublings, at);
				const place = at + places.delay({ interval, limit }, at);
				const free = Math.max(place, lastStart + (SPREAD * interval) / limit);
				doublings++;
				if (free <= growsFrom + doublings * step) return Math.max(0, free - now);
			}
		},
		start(at) {
			const beyond = share !== undefined && at < growsFrom && places.used(share.interval, at) >= share.limit;
			if (beyond && share) tryAt = at + patience(share);
			lastStart = at;
			places.enter();
			return { at, beyond };
		},
		accepted({ at, beyond }, now) {
			places.leave(now, true);
			places.forget(MEMORY, now);
			const wasMissed = at <= measuredAt;
			if (share && (beyond || wasMissed)) share.limit++;
		},
		refused({ at, beyond }, now, limit) {
			places.leave(now, false);
			whole = limit.whole;
			const { interval } = limit;
			// Those that were under way together were refused for one reason.
			const isNews = at >= refusedAt;
			const hadAll = !share || at >= growsFrom + INTERVALS_TO_ALL * share.interval;
			const isMeasure = hadAll || at >= growsFrom;
			if (isNews) {
				refusedAt = now;
				// One refusal may be an accident: the pacer's pause is enough before the next try.
				growsFrom = hadAll ? now : now + FORGOTTEN;
				if (hadAll) lastStart = -Infinity;
			}
			if (isNews && isMeasure) {
				share = { interval, limit: Math.max(1, places.used(interval, now) - places.inFlight) };
				measuredAt = now;
			} else if (share && isNews && !beyond) {
				const loss = Math.max(1, Math.round(share.limit * LOSS));
				share = { interval, limit: Math.max(1, share.limit - loss) };
			}
			if (share) tryAt = now + patience(share);
		},
	};
}
