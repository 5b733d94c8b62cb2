import fc from 'fast-check';

import { readPace } from '../../nodes/engine/pace';
import type { PaceWords } from '../../nodes/engine/platform';
import type { Answer } from '../../nodes/engine/answer';

const NOW = Date.UTC(2026, 11, 1, 12);
const words: PaceWords = {
	limit: 'x-ratelimit-max',
	remaining: 'x-ratelimit-remaining',
	interval: 'x-ratelimit-interval-milliseconds',
	dailyRemaining: 'x-ratelimit-daily-remaining',
	retryAfterInBody: { path: 'data.retryAfter', unit: 'seconds' },
};
const answer = (status: number, headers: Record<string, string> = {}, body: unknown = {}): Answer => ({
	kind: 'answer',
	status,
	headers,
	body,
});
const read = (one: Answer) => readPace(one, words, NOW);

describe('what an answer says about the limit', () => {
	it('is read from the headers that the platform uses', () => {
		const headers = {
			'x-ratelimit-max': '100',
			'x-ratelimit-remaining': '7',
			'x-ratelimit-interval-milliseconds': '10000',
		};
		expect(read(answer(200, headers))).toMatchObject({ limit: 100, remaining: 7, interval: 10_000, refused: false });
	});

	it.each(['', ' ', 'many', '1,000', 'NaN'])('is nothing when a header says %j', (value) => {
		expect(read(answer(200, { 'x-ratelimit-max': value })).limit).toBeUndefined();
	});

	it('is nothing when nothing was answered', () => {
		expect(readPace({ kind: 'silence', code: 'ECONNRESET', neverConnected: false, message: '' }, words, NOW)).toEqual({});
	});

	it('is a refusal with 429 alone', () => {
		expect([200, 401, 403, 429, 500, 503].filter((status) => read(answer(status)).refused)).toEqual([429]);
	});
});

describe('Retry-After', () => {
	it.each([
		['0', 0],
		['1', 1_000],
		[' 30 ', 30_000],
		['1.5', 1_500],
		[new Date(NOW + 9_000).toUTCString(), 9_000],
		[new Date(NOW - 9_000).toUTCString(), 0],
	])('%j is a wait of %d ms', (value, wait) => {
		expect(read(answer(429, { 'retry-after': value })).retryAfter).toBe(wait);
		expect(read(answer(503, { 'retry-after': value })).retryAfter).toBe(wait);
	});

	it.each(['soon', '', 'Infinity'])('%j is no wait', (value) => {
		expect(read(answer(429, { 'retry-after': value })).retryAfter).toBeUndefined();
	});

	it('in the body counts for a refusal, where the header is absent', () => {
		expect(read(answer(429, {}, { data: { retryAfter: 3 } })).retryAfter).toBe(3_000);
		expect(read(answer(429, { 'retry-after': '5' }, { data: { retryAfter: 3 } })).retryAfter).toBe(5_000);
		expect(read(answer(200, {}, { data: { retryAfter: 3 } })).retryAfter).toBeUndefined();
	});

	it.each([null, 'soon', -1, {}, [3], true, '', 1e308, undefined])('in the body is no wait when it is %j', (retryAfter) => {
		expect(read(answer(429, {}, { data: { retryAfter } })).retryAfter).toBeUndefined();
	});

	it('is never negative and always finite, whatever a server sends', () => {
		fc.assert(
			fc.property(fc.string(), fc.jsonValue(), (header, inBody) => {
				const { retryAfter } = read(answer(429, { 'retry-after': header }, { data: { retryAfter: inBody } }));
				if (retryAfter === undefined) return;
				expect(retryAfter).toBeGreaterThanOrEqual(0);
				expect(Number.isFinite(retryAfter)).toBe(true);
			}),
		);
	});
});

describe('the daily limit', () => {
	it.each([
		[429, '0', true],
		[429, '-1', true],
		[429, '12', false],
		[200, '0', false],
		[429, '', false],
	])('at %d with %j left: used up is %p', (status, left, reached) => {
		expect(read(answer(status, { 'x-ratelimit-daily-remaining': left })).dailyLimitReached).toBe(reached);
	});
});
