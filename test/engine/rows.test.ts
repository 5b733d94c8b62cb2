import { listIn, member, unwrapped } from '../../nodes/engine/rows';

describe('member', () => {
	it.each([
		[{ a: { b: 0 } }, 'a.b', 0],
		[{ a: null }, 'a.b', undefined],
		['text', 'length.x', undefined],
		[undefined, 'a', undefined],
		[{ a: [{ b: 1 }] }, 'a.0.b', 1],
	])('of %j at %s is %j', (body, path, value) => {
		expect(member(body, path)).toBe(value);
	});
});

describe('unwrapped', () => {
	it('finds the object in the first wrapper that holds one', () => {
		expect(unwrapped({ conversation: { id: 1 } }, 'data', 'conversation')).toEqual({ id: 1 });
		expect(unwrapped({ data: { message: { id: 2 } } }, 'data.message')).toEqual({ id: 2 });
	});

	it('takes a flat answer as it is', () => {
		expect(unwrapped({ id: 3 }, 'conversation')).toEqual({ id: 3 });
		expect(unwrapped({ conversation: 'yes' }, 'conversation')).toEqual({ conversation: 'yes' });
	});

	it.each([undefined, null, 'text', 7, [1]])('makes an empty object of %j', (body) => {
		expect(unwrapped(body, 'x')).toEqual({});
	});
});

describe('listIn', () => {
	it('finds the list, bare or in the first member that is one', () => {
		expect(listIn([{ id: 1 }])).toEqual([{ id: 1 }]);
		expect(listIn({ messages: { messages: [] } }, 'messages.messages', 'messages')).toEqual([]);
		expect(listIn({ messages: [{ id: 2 }] }, 'messages.messages', 'messages')).toEqual([{ id: 2 }]);
	});

	it('tells an empty list from none', () => {
		expect(listIn({ items: {} }, 'items')).toBeUndefined();
		expect(listIn(undefined, 'items')).toBeUndefined();
	});
});
