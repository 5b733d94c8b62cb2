import type { FaultAction, HoopAiSandbox } from '../../sandbox/hoopAi';

/*
 * What can go wrong with one request, and what is to come of it for a read and for a write. A file
 * that runs the rows has to put the hurried clock in the place of the engine's.
 */

export const CHECK_FIRST = 'It may have been carried out: check in HoopAI before you run this item again.';

export const NO_ANSWER = 'HoopAI did not answer (';

export const status = (code: number, more: Partial<Extract<FaultAction, { type: 'status' }>> = {}): FaultAction => ({
	type: 'status',
	status: code,
	...more,
});
const page = '<html><h1>502 Bad Gateway</h1></html>';
const limited = { 'X-RateLimit-Max': '100', 'X-RateLimit-Interval-Milliseconds': '10000', 'X-RateLimit-Remaining': '0' };
const usedUp = { ...limited, 'X-RateLimit-Daily-Remaining': '0' };

/** What is to come of one strike: how often the request arrives, and how the item ends. */
export interface Expected {
	arrives: number;
	/** Absent when the item is well. */
	error?: string;
	/** Milliseconds that the engine waits at least. */
	waits?: number;
	/** Whether the platform may have acted: the error says so. */
	unknown?: true;
}
export interface FaultRow {
	fault: string;
	action: (sandbox: HoopAiSandbox) => FaultAction;
	read: Expected;
	/** And how often the platform acted. */
	write: Expected & { carriedOut: number };
}

const again = { arrives: 2 };
const sentOnce = (error: string, carriedOut: number) => ({ arrives: 1, error, carriedOut, unknown: true as const });
const same = (expected: Expected, carriedOut: number) => ({ read: expected, write: { ...expected, carriedOut } });
const in3Seconds = () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_000).toUTCString();

export const FAULTS: FaultRow[] = [
	{ fault: '429 with Retry-After in seconds', action: () => status(429, { headers: { 'Retry-After': '2' } }), ...same({ arrives: 2, waits: 2_000 }, 1) },
	{ fault: '429 with Retry-After as a date', action: () => status(429, { headers: { 'Retry-After': in3Seconds() } }), ...same({ arrives: 2, waits: 2_900 }, 1) },
	{ fault: '429 without Retry-After', action: () => status(429), ...same({ arrives: 2, waits: 1_000 }, 1) },
	{ fault: '429 with rate-limit headers', action: () => status(429, { headers: limited }), ...same({ arrives: 2, waits: 1_000 }, 1) },
	{ fault: '429 with data.retryAfter', action: () => status(429, { body: { message: 'Too Many Requests', data: { retryAfter: 4 } } }), ...same({ arrives: 2, waits: 4_000 }, 1) },
	{ fault: '429 with the daily limit used up', action: () => status(429, { headers: usedUp }), ...same({ arrives: 1, error: "HoopAI's daily limit of requests is used up" }, 0) },
	{ fault: '500', action: () => status(500), read: again, write: sentOnce('HoopAI answered 500', 0) },
	{ fault: '500 after acting', action: () => status(500, { performed: true }), read: again, write: sentOnce('HoopAI answered 500', 1) },
	{ fault: '502 with a web page', action: () => ({ type: 'html', status: 502, body: page }), read: again, write: sentOnce('HoopAI answered 502: 502 Bad Gateway', 0) },
	{ fault: '503 with Retry-After', action: () => status(503, { headers: { 'Retry-After': '5' } }), read: { arrives: 2, waits: 5_000 }, write: sentOnce('HoopAI answered 503', 0) },
	{ fault: '504', action: () => status(504), read: again, write: sentOnce('HoopAI answered 504', 0) },
	{ fault: 'a reset before the request', action: () => ({ type: 'reset-before' }), read: again, write: sentOnce(NO_ANSWER, 0) },
	{ fault: 'a reset after the request was read', action: () => ({ type: 'reset-after' }), read: again, write: sentOnce(NO_ANSWER, 1) },
	{ fault: 'a reset inside the answer', action: () => ({ type: 'reset-inside' }), read: again, write: sentOnce(NO_ANSWER, 1) },
	{ fault: 'a timeout', action: () => ({ type: 'timeout', performed: true }), read: again, write: sentOnce(NO_ANSWER, 1) },
	{ fault: 'a truncated body', action: () => ({ type: 'truncated' }), read: again, write: sentOnce("HoopAI's answer was cut short", 1) },
	{ fault: 'an empty 200', action: () => ({ type: 'empty' }), read: again, write: { arrives: 1, carriedOut: 1 } },
	{ fault: 'a 204', action: () => ({ type: '204' }), read: again, write: { arrives: 1, carriedOut: 1 } },
	{ fault: 'a slow drip', action: () => ({ type: 'drip', bytes: 64, everyMs: 3 }), ...same({ arrives: 1 }, 1) },
	{ fault: 'a redirect to another host', action: ({ storageUrl }) => ({ type: 'redirect', to: `${storageUrl}/elsewhere` }), ...same({ arrives: 1, error: 'HoopAI answered 307, a redirect to another address' }, 0) },
	{ fault: 'a web page where JSON was promised', action: () => ({ type: 'html', performed: true }), read: { arrives: 1, error: 'HoopAI answered with something that is not JSON' }, write: sentOnce('HoopAI answered with something that is not JSON', 1) },
];
