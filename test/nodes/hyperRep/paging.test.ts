import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();

const seed = (conversations: number) => hyperRep.sandbox.control.reset({ seed: { conversations } });

test.each(['created', 'newest', 'mixed'] as const)('Return All follows the cursor to the end: %s', async (order) => {
	seed(1_101);
	hyperRep.sandbox.control.settings({ order });
	const { json } = await hyperRep.run('conversation', 'getMany', {
		returnAll: true,
		filters: { startDate: '2026-01-01T00:00:00Z' },
	});
	expect(new Set(json.map((one) => one.conversation_id)).size).toBe(1_101);
	const pages = hyperRep.journal().map(({ query, status }) => ({ ...query, status }));
	expect(pages).toEqual([
		{ limit: '500', start_date: '2026-01-01T00:00:00Z', status: 200 },
		{ limit: '500', start_date: '2026-01-01T00:00:00Z', cursor: expect.any(String), status: 200 },
		{ limit: '500', start_date: '2026-01-01T00:00:00Z', cursor: expect.any(String), status: 200 },
	]);
});

test.each([
	[1, ['1']],
	[500, ['500']],
	[501, ['500', '500']],
])('a limit of %i asks for pages of %j', async (limit, sizes) => {
	seed(1_101);
	const { json } = await hyperRep.run('conversation', 'getMany', { limit });
	expect(json).toHaveLength(limit);
	expect(hyperRep.journal().map(({ query }) => query.limit)).toEqual(sizes);
});

test('a list whose pages are exactly full ends without an empty one', async () => {
	seed(1_000);
	const { json } = await hyperRep.run('conversation', 'getMany', { returnAll: true });
	expect(json).toHaveLength(1_000);
	expect(hyperRep.journal()).toHaveLength(2);
});

test('an empty list gives no item', async () => {
	seed(0);
	const { json, error } = await hyperRep.run('conversation', 'getMany', { returnAll: true });
	expect(error).toBeUndefined();
	expect(json).toEqual([]);
});

test('a page that fails on the way is asked for again', async () => {
	seed(600);
	hyperRep.sandbox.control.fault({ match: { path: '*/conversations' }, skip: 1, action: { type: 'status', status: 500 } });
	const { json } = await hyperRep.run('conversation', 'getMany', { returnAll: true });
	expect(json).toHaveLength(600);
});

test('a cursor goes on where another list ended', async () => {
	seed(30);
	const first = await fetch(`${hyperRep.sandbox.url}${hyperRep.path('/conversations?limit=20')}`, {
		headers: { 'X-API-KEY': hyperRep.sandbox.apiKey },
	});
	const { pagination } = (await first.json()) as { pagination: { next_cursor: string } };
	const { json } = await hyperRep.run('conversation', 'getMany', { options: { cursor: pagination.next_cursor } });
	expect(json).toHaveLength(10);
});

test("another list's cursor is refused in words that say what to do", async () => {
	seed(30);
	const first = await fetch(`${hyperRep.sandbox.url}${hyperRep.path('/conversations?limit=20')}`, {
		headers: { 'X-API-KEY': hyperRep.sandbox.apiKey },
	});
	const { pagination } = (await first.json()) as { pagination: { next_cursor: string } };
	const { error } = await hyperRep.run('contact', 'getMany', { options: { cursor: pagination.next_cursor } });
	expect(error?.message).toBe("The 'Cursor' does not belong to this list [item 0]");
	expect(error?.description).toContain('Remove it to begin at the start');
	expect(error?.description).toContain('Invalid cursor');
	expect(JSON.stringify(error)).not.toContain(hyperRep.sandbox.apiKey);
});

test('a cursor that the item lacks does not begin the list anew', async () => {
	const { error } = await hyperRep.run('agent', 'getMany', { options: { cursor: '={{ $json.cursor }}' } });
	expect(error?.message).toContain("'Cursor'");
	expect(hyperRep.journal()).toEqual([]);
});

test('the messages of a conversation page too', async () => {
	const [{ conversation_id }] = hyperRep.sandbox.control.state().conversations;
	for (let n = 0; n < 600; n++) {
		hyperRep.sandbox.control.event({ type: 'inbound', conversationId: conversation_id });
	}
	const { json } = await hyperRep.run('message', 'getMany', {
		conversationId: byId(conversation_id),
		returnAll: true,
	});
	expect(json).toHaveLength(603);
	expect(hyperRep.journal()).toHaveLength(2);
});
