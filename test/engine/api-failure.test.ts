import fc from 'fast-check';

import { generalExplanation, wordsOf } from '../../nodes/engine/api-failure';
import type { Answer, Exchange, Silence } from '../../nodes/engine/answer';

const answer = (status: number, body: unknown = {}, more: Partial<Answer> = {}): Answer => ({
	kind: 'answer',
	status,
	headers: {},
	body,
	...more,
});
const silence = (neverConnected: boolean): Silence => ({
	kind: 'silence',
	code: 'ECONNRESET',
	neverConnected,
	message: '',
});

describe('the words of a refusal', () => {
	it.each([
		['a text', { message: 'Contact not found' }, 'Contact not found'],
		['a list', { message: ['a must be set', 'b must be set'] }, 'a must be set; b must be set'],
		['an error object', { error: { message: 'bad token' } }, 'bad token'],
		['detail', { detail: [{ msg: 'field required' }] }, 'field required'],
		['errors', { errors: ['one', { message: 'two' }] }, 'one; two'],
		['plain text', 'Too many requests', 'Too many requests'],
		['a web page', '<html><style>p{}</style><script>x()</script><h1>502</h1>\n<p>Bad gateway</p></html>', '502 Bad gateway'],
		['nothing', undefined, undefined],
		['an empty page', '<html></html>', undefined],
		['an empty object', {}, undefined],
		['a message before an error', { error: 'Unauthorized', message: 'Invalid JWT' }, 'Invalid JWT'],
	])('are found in %s', (_, body, words) => {
		expect(wordsOf(body)).toBe(words);
	});

	it('are found or not in any JSON, but never thrown about, and short when a page was sent', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (body) => {
				expect(['string', 'undefined']).toContain(typeof wordsOf(body));
			}),
		);
		expect(wordsOf(`<p>${'long '.repeat(10_000)}</p>`)?.length).toBeLessThanOrEqual(300);
	});
});

describe('what a person is told', () => {
	const checkFirst = 'It may have been carried out: check in HoopAI before you run this item again.';
	const explain = (exchange: Exchange, fate: 'refused' | 'unknown', repeatable: boolean) =>
		generalExplanation('HoopAI', exchange, fate, repeatable);

	it.each([
		['a 5xx', answer(500, { message: 'oops' }), 'HoopAI answered 500: oops'],
		['a silence', silence(false), 'HoopAI did not answer (ECONNRESET)'],
		['half an answer', answer(200, '{', { unreadable: 'cut short' }), "HoopAI's answer was cut short"],
		['a web page', answer(200, '<html>', { unreadable: 'not JSON' }), 'HoopAI answered with something that is not JSON'],
	])('about a write that ended in %s: it may have been carried out, and how to find out', (_, exchange, message) => {
		expect(explain(exchange, 'unknown', false)).toEqual({ message, remedy: checkFirst });
	});

	it('about a read is never to check what was carried out', () => {
		for (const exchange of [answer(500), silence(false), answer(200, '', { unreadable: 'cut short' })]) {
			expect(explain(exchange, 'unknown', true).remedy).not.toBe(checkFirst);
		}
	});

	it('about a connection that was never made: nothing was sent', () => {
		const { message, remedy } = explain(silence(true), 'refused', false);
		expect(message).toBe('HoopAI could not be reached (ECONNRESET)');
		expect(remedy).toMatch(/^Nothing was sent\./);
	});

	it('about a redirect: why it is not followed', () => {
		expect(explain(answer(307), 'refused', false).remedy).toMatch(/^Redirects are not followed/);
	});

	it.each([401, 403, 404, 429])('about a %d says what to do', (status) => {
		expect(explain(answer(status), 'refused', false).remedy).toBeTruthy();
	});
});
