import fc from 'fast-check';

import { bytesOf, objectIn } from '../../nodes/engine/webhook/body';

const read = (text: string) => objectIn(Buffer.from(text));
const nested = (levels: number, open = '{"a":', close = '}') => open.repeat(levels - 1) + '{}' + close.repeat(levels - 1);

test('reads any JSON object as JSON.parse does', () => {
	const objects = fc.dictionary(
		fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
		fc.jsonValue({ maxDepth: 5, noUnicodeString: false }),
	);
	fc.assert(
		fc.property(objects, (object) => {
			const text = JSON.stringify(object);
			fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
			expect(read(text)).toEqual(JSON.parse(text));
		}),
	);
});

test('never throws, whatever the bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			const value = objectIn(Buffer.from(bytes));
			return value === undefined || typeof value === 'object';
		}),
	);
});

test.each(['', ' ', '[]', '[{}]', '"text"', 'null', 'true', '1', '{', '{"a":1', '{"a":1}}', "{'a':1}", 'a=1&b=2', '<a/>', 'NaN'])(
	'does not take %p for an object',
	(text) => expect(read(text)).toBeUndefined(),
);

test('does not guess at bytes that are not UTF-8', () => {
	expect(objectIn(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBeUndefined();
});

test('looks past a byte order mark', () => {
	expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
});

test('goes 64 levels deep and no deeper', () => {
	expect(read(nested(64))).toBeDefined();
	expect(read(nested(65))).toBeUndefined();
	expect(read(`{"a":${'['.repeat(63)}${']'.repeat(63)}}`)).toBeDefined();
	expect(read(`{"a":${'['.repeat(64)}${']'.repeat(64)}}`)).toBeUndefined();
});

test('finds out about a million levels without building them', () => {
	expect(read('{"a":' + '['.repeat(1_000_000))).toBeUndefined();
});

test('does not count brackets inside of texts', () => {
	const text = JSON.stringify({ a: '{['.repeat(100), b: '\\"{'.repeat(100), ['['.repeat(90)]: 1 });
	expect(read(text)).toEqual(JSON.parse(text));
});

test.each(['__proto__', 'constructor', 'prototype'])('drops %s at every level', (key) => {
	const text = `{"a":1,"${key}":{"polluted":true},"b":{"${key}":{"polluted":true},"c":[{"${key}":1}]}}`;
	const value = read(text);
	expect(value).toEqual({ a: 1, b: { c: [{}] } });
	expect(JSON.stringify(value)).not.toContain('polluted');
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('the bytes of a request', () => {
	test('are those that n8n has read', async () => {
		expect(await bytesOf({ rawBody: Buffer.from('a') })).toEqual(Buffer.from('a'));
	});

	test('are read where n8n has not', async () => {
		const request = {
			rawBody: undefined as Buffer | undefined,
			readRawBody: async () => {
				request.rawBody = Buffer.from('b');
			},
		};
		expect(await bytesOf(request)).toEqual(Buffer.from('b'));
	});

	test('are none when there is no body', async () => {
		expect(await bytesOf({})).toEqual(Buffer.alloc(0));
	});

	test('are unknown when they cannot be read', async () => {
		expect(await bytesOf({ readRawBody: async () => await Promise.reject(new Error('too large')) })).toBeUndefined();
	});
});
