import { del, get, isRepeatable, patch, post, put, withoutBlanks } from '../../nodes/engine/request';

describe('a request', () => {
	it('may be repeated only when doing it twice is doing it once', () => {
		expect([get, del].map((build) => isRepeatable(build('/x')))).toEqual([true, true]);
		expect(isRepeatable(put('/x', {}))).toBe(true);
		expect(isRepeatable(post('/x', {}))).toBe(false);
		expect(isRepeatable(patch('/x', {}))).toBe(false);
	});

	it('leaves blanks out and keeps every other falsy value', () => {
		expect(withoutBlanks({ a: undefined, b: null, c: '', d: 0, e: false, f: [], g: ' ' })).toEqual({
			d: 0,
			e: false,
			f: [],
			g: ' ',
		});
	});
});
