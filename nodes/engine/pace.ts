import type { Exchange } from './answer';
import type { PaceSignal } from './pacer';
import type { PaceWords } from './platform';
import { member } from './rows';

/** What an exchange says about the account's limits, in the words that the platform uses for it. */
export function readPace(
	exchange: Exchange,
	words: PaceWords,
	now: number,
): PaceSignal & { dailyLimitReached?: boolean } {
	if (exchange.kind === 'silence') return {};
	const { headers, status, body } = exchange;
	const numeric = (name?: string) => {
		const value = name === undefined ? undefined : headers[name];
		return value === undefined || value.trim() === '' || Number.isNaN(Number(value))
			? undefined
			: Number(value);
	};
	const refused = status === 429;
	const dailyRemaining = numeric(words.dailyRemaining);
	return {
		refused,
		limit: numeric(words.limit),
		remaining: numeric(words.remaining),
		interval: numeric(words.interval),
		retryAfter: retryAfter(headers['retry-after'], now) ?? (refused ? inBody(body, words) : undefined),
		dailyLimitReached: refused && dailyRemaining !== undefined && dailyRemaining <= 0,
	};
}

/** Retry-After is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(value: string | undefined, now: number): number | undefined {
	if (!value) return undefined;
	const wait = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
	return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function inBody(body: unknown, { retryAfterInBody }: PaceWords): number | undefined {
	if (!retryAfterInBody) return undefined;
	const value = member(body, retryAfterInBody.path);
	const said = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof said !== 'number') return undefined;
	const wait = said * (retryAfterInBody.unit === 'seconds' ? 1000 : 1);
	return Number.isFinite(wait) && wait >= 0 ? wait : undefined;
}
