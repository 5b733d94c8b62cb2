import { credentialReader } from '../../nodes/engine/credential';

const read = credentialReader('Example');
const URL_EXAMPLE = 'https://api.example.com';

describe('a line of a credential', () => {
	it.each([
		[' abc\r\n', 'abc'],
		['a b', 'a b'],
		[5, '5'],
	])('%j is %j', (value, line) => {
		expect(read.line('API Key', value)).toBe(line);
	});

	it.each([
		['', 'is empty'],
		['  \n', 'is empty'],
		[undefined, 'is empty'],
		[null, 'is empty'],
		['abc\ndef', 'has a line break'],
		['abc\u200b', 'another character'],
		['schlüssel', 'another character'],
	])('%j is refused: %s', (value, words) => {
		expect(() => read.line('API Key', value)).toThrow(`The credential's 'API Key'`);
		expect(() => read.line('API Key', value)).toThrow(words);
	});

	it('is never shown in its refusal', () => {
		const secret = 'top\nsecret';
		expect(() => read.line('API Key', secret)).not.toThrow('top');
		expect(() => read.line('API Key', secret)).toThrow("'API Key'");
	});
});

it.each(['Bearer abc', 'bearer  abc', ' Bearer abc\n', 'abc'])('a token pasted as %j is abc', (value) => {
	expect(read.token('Token', value)).toBe('abc');
});

describe('a base URL', () => {
	it.each([
		['https://api.example.com/', 'https://api.example.com'],
		['https://api.example.com/v1//', 'https://api.example.com/v1'],
		[' http://localhost:3000\n', 'http://localhost:3000'],
		['http://127.0.0.1:1', 'http://127.0.0.1:1'],
		['http://[::1]:1', 'http://[::1]:1'],
	])('%j is %s', (value, url) => {
		expect(read.baseUrl(value, URL_EXAMPLE)).toBe(url);
	});

	it.each(['', 'api.example.com', 'ftp://example.com', 'http://example.com', 'http://localhost.example.com', 'https://a:b@example.com', 'https://example.com?a=1', 'https://example.com#a'])(
		'%j is none',
		(value) => {
			expect(() => read.baseUrl(value, URL_EXAMPLE)).toThrow("'Base URL'");
		},
	);
});

describe('a window', () => {
	it('is a limit over an interval, a minute unless said otherwise', () => {
		expect(read.window('Requests per Minute', '60')).toEqual({ limit: 60, interval: 60_000 });
		expect(read.window('Requests per Second', 5, 1_000)).toEqual({ limit: 5, interval: 1_000 });
	});

	it.each([0, -1, 1.5, 'many', undefined, Infinity])('has no limit of %j', (value) => {
		expect(() => read.window('Requests per Minute', value)).toThrow('not a whole number above 0');
	});
});
