import { refuseBackwards } from '../../nodes/engine/ranges';

const from = { property: { displayName: 'Created After', name: 'a', type: 'dateTime' as const, default: '' } };
const to = { property: { displayName: 'Created Before', name: 'b', type: 'dateTime' as const, default: '' } };

describe('a range', () => {
	it.each([
		[1, 2],
		[2, 2],
		[undefined, 2],
		[1, undefined],
		[undefined, undefined],
	])('may go from %p to %p', (start, end) => {
		expect(() => refuseBackwards(from, start, to, end)).not.toThrow();
	});

	it('may not end before it starts', () => {
		expect(() => refuseBackwards(from, 2, to, 1)).toThrow("'Created Before' comes before 'Created After'");
	});
});
