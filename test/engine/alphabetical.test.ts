import { alphabetical } from '../../nodes/engine/alphabetical';

const sorted = (...names: string[]) => alphabetical(names, (name) => name);

describe('alphabetical order', () => {
	test('is that of the names, large or small', () => {
		expect(sorted('Version', 'email', 'Call', 'SMS', 'Custom', 'cc')).toEqual(['Call', 'cc', 'Custom', 'email', 'SMS', 'Version']);
	});

	test('puts a shorter name before the longer one that begins with it', () => {
		expect(sorted('Email Statistics', 'Email (Old)', 'Email')).toEqual(['Email', 'Email (Old)', 'Email Statistics']);
	});

	test('leaves names that differ in nothing else where they were, and what it was given as it was', () => {
		const given = ['b', 'B', 'a'];
		expect(alphabetical(given, (name) => name)).toEqual(['a', 'b', 'B']);
		expect(given).toEqual(['b', 'B', 'a']);
	});
});
