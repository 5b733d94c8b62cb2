import type { PaceSignal } from '../../../nodes/engine/pacer';

export interface ServerKind {
	limit: number;
	interval: number;
	/** `fixed` starts a window with its first request, `clock` at every full interval, `sliding` looks back. */
	window: 'fixed' | 'clock' | 'sliding';
	/** Whether answers carry the limit's headers. */
	headers: boolean;
	/** Whether a refusal says how long to wait, in whole seconds. */
	retryAfter: boolean;
}

/** A platform that counts. */
export interface LimitedServer {
	/** A request arrives. */
	take(now: number): PaceSignal;
	admitted: number;
	refused: number;
}

export function limitedServer({ limit, interval, window, headers, retryAfter }: ServerKind): LimitedServer {
	/** When each request of the window came in. */
	let taken: number[] = [];
	let opened = -Infinity;

	function forget(now: number) {
		if (window === 'sliding') {
			taken = taken.filter((at) => at > now - interval);
		} else if (now >= opened + interval) {
			opened = window === 'clock' ? now - (now % interval) : now;
			taken = [];
		}
	}

	const server: LimitedServer = {
		admitted: 0,
		refused: 0,
		take(now) {
			forget(now);
			const refused = taken.length >= limit;
			if (refused) server.refused++;
			else {
				server.admitted++;
				taken.push(now);
			}
			const free = window === 'sliding' ? taken[0] + interval : opened + interval;
			const inSeconds = Math.max(1, Math.ceil((free - now) / 1_000)) * 1_000;
			return {
				refused,
				...(headers ? { limit, interval, remaining: limit - taken.length } : {}),
				...(refused && retryAfter ? { retryAfter: inSeconds } : {}),
			};
		},
	};
	return server;
}
