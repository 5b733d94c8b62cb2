import fc from 'fast-check';

import { attempt } from '../../nodes/engine/attempt';
import { InputRefusal } from '../../nodes/engine/input-refusal';
import {
	choice,
	choices,
	flag,
	futureSeconds,
	id,
	iso,
	json,
	line,
	lines,
	milliseconds,
	number,
	text,
	urls,
	whole,
} from '../../nodes/engine/readers';
import { placeOf } from './support/place';

const place = placeOf();

/** What an expression can give: not blank, and no object that breaks on being looked at. */
const isValue = (value: unknown) =>
	value !== undefined && value !== null && attempt(() => String(value)).ok;

describe('every reader', () => {
	const readers = { choice, choices, flag, futureSeconds, id, iso, json, line, lines, milliseconds, number, text, urls, whole };

	it.each(Object.entries(readers))('%s reads or refuses by the name in the form, whatever it is given', (_, read) => {
		fc.assert(
			fc.property(fc.anything().filter(isValue), (value) => {
				try {
					read(value, place);
				} catch (error) {
					expect(error).toBeInstanceOf(InputRefusal);
					expect((error as InputRefusal).message).toMatch(/^'Thing' /);
					expect((error as InputRefusal).remedy).not.toBe('');
				}
			}),
		);
	});
});

describe('an id', () => {
	it.each(['ocQHyuzHvysMo5N5VsXc', '  padded ', 'a-b_c~d.e', '507f1f77bcf86cd799439011', '+15551230000', 'a:b@c', '...'])(
		'may be %j',
		(value) => {
			expect(id(value, place)).toBe(value.trim());
		},
	);

	it.each(['a/b', '../contacts', '..', '.', 'a?b', 'a#b', 'a b', 'a\nb', 'é', '名', 'a%2fb', '{{ $json.id }}', '<id>', '\u200b', '[object Object]'])(
		'is never %j',
		(value) => {
			expect(() => id(value, place)).toThrow(`'Thing' is not a valid ID`);
		},
	);

	it('comes out of a locator, chosen from the list, typed or given plainly', () => {
		expect(id({ __rl: true, mode: 'list', value: 'abc' }, place)).toBe('abc');
		expect(id({ __rl: true, mode: 'id', value: 'abc' }, place)).toBe('abc');
		expect(id('abc', place)).toBe('abc');
		expect(id(123, place)).toBe('123');
		expect(() => id({ value: 'abc' }, place)).toThrow("'Thing' is not text");
	});
});

describe('text', () => {
	it('stays as it is, line breaks, braces and all', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => text(value, place) === value));
		expect(text(0, place)).toBe('0');
	});

	it('is no object', () => {
		expect(() => text({ a: 1 }, place)).toThrow("'Thing' is not text");
	});

	it('on one line is trimmed and has no break', () => {
		expect(line('  Your appointment\n', place)).toBe('Your appointment');
		expect(() => line('a\r\nBcc: everyone', place)).toThrow("'Thing' has a line break");
	});

	it('in a list comes from a list or from commas and line breaks', () => {
		expect(lines('a@b.c, d@e.f\n\n g@h.i,', place)).toEqual(['a@b.c', 'd@e.f', 'g@h.i']);
		expect(lines(['a', ' b ', '', null], place)).toEqual(['a', 'b']);
	});
});

describe('a number', () => {
	const bounded = placeOf({ typeOptions: { minValue: 1, maxValue: 50 } });

	it.each([
		['1', 1],
		[' 50 ', 50],
		[7, 7],
		['1e1', 10],
	])('reads %j', (value, read) => {
		expect(whole(value, bounded)).toBe(read);
	});

	it.each([0, -1, 51, '0'])('%j is out of range', (value) => {
		expect(() => whole(value, bounded)).toThrow("'Thing' is out of range");
	});

	it('names the bounds that there are', () => {
		expect(() => number(0, placeOf({ typeOptions: { minValue: 1 } }))).toThrow(
			expect.objectContaining({ remedy: 'Use a number of at least 1.' }),
		);
		expect(() => number(0, bounded)).toThrow(
			expect.objectContaining({ remedy: 'Use a number of at least 1 and at most 50.' }),
		);
		expect(() => number(9, placeOf({ typeOptions: { maxValue: 5 } }))).toThrow(
			expect.objectContaining({ remedy: 'Use a number of at most 5.' }),
		);
	});

	it.each(['ten', NaN, Infinity, '1,5', true, {}, [3]])('%j is none', (value) => {
		expect(() => number(value, place)).toThrow("'Thing' is not a number");
	});

	it.each([1.5, '2.5', 2 ** 60])('%j is not a whole one', (value) => {
		expect(() => whole(value, place)).toThrow("'Thing' is not a whole number");
	});
});

describe('a flag', () => {
	it.each([
		[true, true],
		['true', true],
		[' False ', false],
		[false, false],
	])('reads %j', (value, read) => expect(flag(value, place)).toBe(read));

	it.each([1, 0, 'yes', 'constructor', {}])('does not guess at %j', (value) => {
		expect(() => flag(value, place)).toThrow("'Thing' is neither true nor false");
	});
});

describe('a choice', () => {
	const menu = placeOf({
		type: 'options',
		options: [
			{ name: 'Read', value: 'read' },
			{ name: 'Unread', value: 'unread' },
		],
	});

	it('is one of the options, by value', () => {
		expect(choice('read', menu)).toBe('read');
		expect(() => choice('Read', menu)).toThrow(
			expect.objectContaining({ message: `'Thing' has no option "Read"`, remedy: 'Use one of: read, unread.' }),
		);
	});

	it('of several comes from a list or from commas', () => {
		expect(choices(['read', 'unread'], menu)).toEqual(['read', 'unread']);
		expect(choices('read, unread', menu)).toEqual(['read', 'unread']);
		expect(() => choices(['read', 'gone'], menu)).toThrow(`has no option "gone"`);
	});
});

describe('web addresses', () => {
	it('come from a list or one text', () => {
		expect(urls('https://a.example/x.pdf,\nhttp://b.example', place)).toEqual([
			'https://a.example/x.pdf',
			'http://b.example',
		]);
		expect(urls(['https://a.example/a b.png'], place)).toEqual(['https://a.example/a b.png']);
	});

	it.each(['a.example/x.pdf', 'ftp://a.example', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x'])(
		'are never %j',
		(value) => expect(() => urls(value, place)).toThrow("'Thing' is not a web address"),
	);
});

describe('a JSON object', () => {
	it('comes as text or as an object', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
				// What JSON cannot carry (-0) is not the reader's to keep.
				const plain = JSON.parse(JSON.stringify(object)) as unknown;
				expect(json(JSON.stringify(object), place)).toEqual(plain);
				expect(json(object, place)).toBe(object);
			}),
		);
	});

	it.each(['{', "{'a': 1}", '{"a": 1,}', '{"a": {{ $json.x }} }'])('is not %j', (value) => {
		expect(() => json(value, place)).toThrow("'Thing' is not valid JSON");
	});

	it.each(['[]', '"text"', 'null', '7', '[1]'])('is no other JSON such as %s', (value) => {
		expect(() => json(value, place)).toThrow("'Thing' is not a JSON object");
	});
});

describe('a moment', () => {
	it.each([
		['2027-01-31T09:30:00Z', 'America/New_York', '2027-01-31T09:30:00.000Z'],
		['2027-01-31T09:30:00+02:00', 'America/New_York', '2027-01-31T07:30:00.000Z'],
		['2027-01-31T09:30:00', 'America/New_York', '2027-01-31T14:30:00.000Z'],
		['2027-07-31T09:30:00', 'America/New_York', '2027-07-31T13:30:00.000Z'],
		['2027-01-31', 'Asia/Tokyo', '2027-01-30T15:00:00.000Z'],
		['2027-01-31 09:30', 'UTC', '2027-01-31T09:30:00.000Z'],
		['1801387800', 'Asia/Tokyo', '2027-01-31T09:30:00.000Z'],
		[1801387800000, 'Asia/Tokyo', '2027-01-31T09:30:00.000Z'],
		[new Date('2027-01-31T09:30:00Z'), 'Asia/Tokyo', '2027-01-31T09:30:00.000Z'],
	])('%j in %s is %s', (value, timezone, expected) => {
		const there = placeOf({}, { timezone });
		expect(iso(value, there)).toBe(expected);
		expect(milliseconds(value, there)).toBe(Date.parse(expected));
	});

	it.each(['tomorrow', 'May 1', '2027-13-01', '2027-02-30', '31/01/2027', 'abc', 12, '12', 'NaN', {}, [], true])(
		'is not %j',
		(value) => expect(() => iso(value, place)).toThrow("'Thing' is not a date"),
	);

	it('survives the way out and back, in any zone', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
				fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
				(date, timezone) => {
					const there = placeOf({}, { timezone });
					expect(iso(date.toISOString(), there)).toBe(date.toISOString());
					expect(milliseconds(iso(date, there), there)).toBe(date.getTime());
				},
			),
		);
	});

	it('to act at lies in the future, and is given in whole seconds, never early', () => {
		const now = Date.UTC(2026, 11, 1);
		const there = placeOf({}, { now });
		expect(futureSeconds(new Date(now + 1_500).toISOString(), there)).toBe(now / 1000 + 2);
		for (const late of [now, now - 1, now - 86_400_000]) {
			expect(() => futureSeconds(new Date(late).toISOString(), there)).toThrow("'Thing' is in the past");
		}
	});
});
