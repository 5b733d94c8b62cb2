import fc from 'fast-check';

import { isRepeatable } from '../../nodes/engine/request';
import type { ApiRequest, Method } from '../../nodes/engine/request';
import { judge } from '../../nodes/engine/retry';
import type { Answer, Exchange, Silence } from '../../nodes/engine/answer';

const answer = (status: number, more: Partial<Answer> = {}): Answer => ({
	kind: 'answer',
	status,
	headers: {},
	body: {},
	...more,
});
const silence = (neverConnected: boolean): Silence => ({
	kind: 'silence',
	code: neverConnected ? 'ECONNREFUSED' : 'ECONNRESET',
	neverConnected,
	message: '',
});
const request = (method: Method): ApiRequest => ({ method, path: '/x' });

const exchange: fc.Arbitrary<Exchange> = fc.oneof(
	fc
		.record({
			status: fc.oneof(fc.integer({ min: 200, max: 599 }), fc.constantFrom(200, 204, 302, 401, 429, 500, 503)),
			unreadable: fc.constantFrom(undefined, 'cut short' as const, 'not JSON' as const),
			body: fc.constantFrom({}, undefined),
		})
		.map(({ status, unreadable, body }) => answer(status, status < 300 ? { unreadable, body } : { body })),
	fc.boolean().map(silence),
);
const method = fc.constantFrom<Method>('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
const tries = fc.record({ refusals: fc.integer({ min: 0, max: 20 }), failures: fc.integer({ min: 1, max: 8 }) });
const pace = fc.record({
	retryAfter: fc.option(fc.nat(10_000_000), { nil: undefined }),
	dailyLimitReached: fc.boolean(),
});

const turnedAway = (one: Exchange) => one.kind === 'answer' && one.status === 429;

describe('a request', () => {
	it('that writes is never repeated, unless the platform surely did not act on it', () => {
		fc.assert(
			fc.property(fc.constantFrom<Method>('POST', 'PATCH'), exchange, tries, pace, (write, one, so, signal) => {
				const verdict = judge(request(write), one, so, signal);
				const surelyNotDone = turnedAway(one) || (one.kind === 'silence' && one.neverConnected);
				if (verdict.is === 'retried') expect(surelyNotDone).toBe(true);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('is never repeated once it was answered with what it asked for, nor after a plain refusal', () => {
		fc.assert(
			fc.property(method, exchange, tries, pace, (any, one, so, signal) => {
				if (one.kind === 'silence' || one.status === 429 || one.status >= 500 || one.unreadable) return;
				if (any === 'GET' && one.body === undefined) return;
				expect(judge(request(any), one, so, signal).is).toBe(one.status < 300 ? 'accepted' : 'failed');
			}),
		);
	});

	it('is only accepted with a whole answer', () => {
		fc.assert(
			fc.property(method, exchange, tries, pace, (any, one, so, signal) => {
				if (judge(request(any), one, so, signal).is !== 'accepted') return;
				expect(one).toMatchObject({ kind: 'answer', unreadable: undefined });
				expect((one as Answer).status).toBeLessThan(300);
			}),
		);
	});

	it('that may be repeated is, after a 5xx, a silence or an answer cut short', () => {
		for (const any of ['GET', 'PUT', 'DELETE'] as const) {
			const outcomes = [answer(500), answer(502), answer(504), silence(false), answer(200, { unreadable: 'cut short' })];
			for (const one of outcomes) {
				expect(judge(request(any), one, { refusals: 0, failures: 1 }, {}).is).toBe('retried');
			}
		}
	});

	it('that changes something may be confirmed without a word; what was to be read has to be there', () => {
		const empty = answer(204, { body: undefined });
		for (const any of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
			expect(judge(request(any), empty, { refusals: 0, failures: 1 }, {}).is).toBe('accepted');
		}
		expect(judge(request('GET'), empty, { refusals: 0, failures: 1 }, {}).is).toBe('retried');
		expect(judge(request('GET'), empty, { refusals: 0, failures: 9 }, {})).toEqual({ is: 'failed', fate: 'unknown' });
	});

	it('is not repeated at an address that answers with web pages', () => {
		const page = answer(200, { unreadable: 'not JSON' });
		expect(judge(request('GET'), page, { refusals: 0, failures: 1 }, {})).toEqual({ is: 'failed', fate: 'unknown' });
	});

	it('ends: whatever comes, every request is given up after a bounded number of tries', () => {
		fc.assert(
			fc.property(method, fc.infiniteStream(exchange), (any, stream) => {
				const so = { refusals: 0, failures: 0 };
				for (let sent = 1; ; sent++) {
					const one = stream.next().value as Exchange;
					if (turnedAway(one)) so.refusals++;
					else so.failures++;
					if (judge(request(any), one, so, {}).is !== 'retried') break;
					expect(sent).toBeLessThan(18);
				}
			}),
		);
	});
});

describe('the wait before the next try', () => {
	it('grows, is spread, and is never shorter than the platform asks for', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(3_000_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, retryAfter, random) => {
				const verdict = judge(request('GET'), answer(503), { refusals: 0, failures }, { retryAfter }, () => random);
				const backoff = 500 * 2 ** (failures - 1);
				expect(verdict).toEqual({ is: 'retried', wait: Math.max(retryAfter, backoff * (1 + random / 2)) });
			}),
		);
	});

	it('after a 429 is the limiter\'s, which holds it for all requests of the account', () => {
		const verdict = judge(request('POST'), answer(429), { refusals: 1, failures: 0 }, { retryAfter: 9_000 });
		expect(verdict).toEqual({ is: 'retried', wait: 0 });
	});

	it.each([
		['a 429', answer(429)],
		['a 503', answer(503)],
	])('is not taken on when %s asks for more than an hour', (_, one) => {
		const verdict = judge(request('GET'), one, { refusals: 1, failures: 1 }, { retryAfter: 3_600_001 });
		expect(verdict.is).toBe('failed');
	});

	it('is not taken on when the daily limit is used up', () => {
		const verdict = judge(request('GET'), answer(429), { refusals: 1, failures: 0 }, { dailyLimitReached: true });
		expect(verdict).toEqual({ is: 'failed', fate: 'refused' });
	});
});

describe('the fate of a failed request', () => {
	const given = { refusals: 99, failures: 99 };

	it('is unknown exactly when the platform may have acted', () => {
		fc.assert(
			fc.property(method, exchange, (any, one) => {
				const verdict = judge(request(any), one, given, {});
				if (verdict.is !== 'failed') return;
				const mayHaveActed =
					one.kind === 'silence' ? !one.neverConnected : one.status >= 500 || one.status < 300;
				expect(verdict.fate).toBe(mayHaveActed ? 'unknown' : 'refused');
			}),
		);
	});

	it('does not depend on the method', () => {
		expect(isRepeatable(request('DELETE'))).toBe(true);
		for (const any of ['GET', 'POST', 'DELETE'] as const) {
			expect(judge(request(any), answer(500), given, {})).toEqual({ is: 'failed', fate: 'unknown' });
		}
	});
});
