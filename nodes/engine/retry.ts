import type { Answer, Exchange, Fate } from './answer';
import type { PaceSignal } from './pacer';
import { isRepeatable } from './request';
import type { ApiRequest } from './request';

/** What to do next: take the answer, try again after a wait (milliseconds), or give up. */
export type Verdict =
	| { is: 'accepted' }
	| { is: 'retried'; wait: number }
	| { is: 'failed'; fate: Fate };

const REFUSALS_AT_MOST = 12;
const FAILURES_AT_MOST = 4;
const LONGEST_PAUSE = 60 * 60 * 1000;
const FIRST_WAIT = 500;

/** How often a request was turned away for the limit, and how often it failed otherwise. */
export interface Tries {
	refusals: number;
	failures: number;
}

/**
 * Decides over one exchange. A write is sent again only when the platform surely did not act on
 * it: it answered 429, or the connection was never made. Whatever may be repeated without harm is
 * also sent again after a 5xx, a silence, or an answer that is empty or cut short.
 *
 * @param tries including this exchange
 * @param dailyLimitReached waiting for the limit would take until tomorrow
 */
export function judge(
	request: ApiRequest,
	exchange: Exchange,
	tries: Tries,
	pace: PaceSignal & { dailyLimitReached?: boolean },
	random: () => number = Math.random,
): Verdict {
	if (exchange.kind === 'answer' && exchange.status === 429) {
		const hopeless =
			pace.dailyLimitReached ||
			tries.refusals > REFUSALS_AT_MOST ||
			(pace.retryAfter ?? 0) > LONGEST_PAUSE;
		// The limiter holds the pause, for every request of the account.
		return hopeless ? { is: 'failed', fate: 'refused' } : { is: 'retried', wait: 0 };
	}
	const fate = fateOf(request, exchange);
	if (fate === 'done') return { is: 'accepted' };
	const final = exchange.kind === 'answer' && exchange.unreadable === 'not JSON';
	const harmless = isRepeatable(request) || (exchange.kind === 'silence' && exchange.neverConnected);
	if (fate === 'refused' && exchange.kind === 'answer') return { is: 'failed', fate };
	if (final || !harmless || tries.failures > FAILURES_AT_MOST) return { is: 'failed', fate };
	const backoff = FIRST_WAIT * 2 ** (tries.failures - 1) * (1 + random() / 2);
	const wait = Math.max(backoff, pace.retryAfter ?? 0);
	return wait > LONGEST_PAUSE ? { is: 'failed', fate } : { is: 'retried', wait };
}

function fateOf(request: ApiRequest, exchange: Exchange): Fate | 'done' {
	if (exchange.kind === 'silence') return exchange.neverConnected ? 'refused' : 'unknown';
	if (exchange.status >= 500) return 'unknown';
	if (exchange.movedTo !== undefined) return 'done';
	if (exchange.status >= 300) return 'refused';
	return exchange.unreadable || isEmpty(request, exchange) ? 'unknown' : 'done';
}

/** A change may be confirmed without a word; what was to be read has to be there. */
function isEmpty(request: ApiRequest, { body, stream }: Answer): boolean {
	return request.method === 'GET' && body === undefined && stream === undefined;
}
