import fc from 'fast-check';

import { simplify } from '../../nodes/engine/simplify';

describe('simplify', () => {
	it('keeps the members of the summary, in its order, with the values that are there', () => {
		const row = { zip: 'x', id: '1', unread: 0, open: false, note: null, name: '' };
		const cut = simplify(row, ['id', 'name', 'unread', 'open', 'note', 'missing']);
		expect(cut).toEqual({ id: '1', name: '', unread: 0, open: false, note: null });
		expect(Object.keys(cut)).toEqual(['id', 'name', 'unread', 'open', 'note']);
	});

	it('adds nothing, changes nothing and leaves the row alone', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.string()), (row, summary) => {
				const before = structuredClone(row);
				const cut = simplify(row as never, summary);
				for (const [name, value] of Object.entries(cut)) {
					expect(summary).toContain(name);
					expect(value).toBe((row as Record<string, unknown>)[name]);
				}
				expect(row).toEqual(before);
			}),
		);
	});
});
