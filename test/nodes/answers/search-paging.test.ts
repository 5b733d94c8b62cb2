import { useHoopAi } from '../../support/hoopai';

const hoopAi = useHoopAi();

const TIES = ['inclusive', 'exclusive'] as const;
const SORTS = ['desc', 'asc'];

/** An account whose neighbours share one sort value, in groups of this size. */
const account = (conversations: number, tiesEvery: number, ties: (typeof TIES)[number]) =>
	hoopAi.sandbox.control.reset({ seed: { conversations, tiesEvery, messagesPerConversation: 1 }, settings: { ties } });

const all = (locationId: string) =>
	hoopAi.sandbox.control
		.state()
		.conversations.filter((one) => one.locationId === locationId)
		.map(({ id }) => id);

const found = async (parameters: object) => {
	const { json, error } = await hoopAi.run('conversation', 'search', { ...parameters });
	expect(error).toBeUndefined();
	return json;
};

const cases = TIES.flatMap((ties) => SORTS.flatMap((sort) => [1, 2, 7, 60, 99].map((group) => ({ ties, sort, group }))));

test.each(cases)(
	'ties of $group, $ties, sorted $sort: every conversation comes out once, in order',
	async ({ ties, sort, group }) => {
		account(430, group, ties);
		const rows = await found({ returnAll: true, options: { sort } });
		const ids = rows.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect([...ids].sort()).toEqual(all(hoopAi.sandbox.locationId).sort());
		const dates = rows.map(({ lastMessageDate }) => Number(lastMessageDate));
		expect(dates).toEqual([...dates].sort((a, b) => (sort === 'asc' ? a - b : b - a)));
	},
);

test.each(TIES)('10,000 conversations with ties, %s, take little more than 100 requests', async (ties) => {
	account(10_000, 3, ties);
	const rows = await found({ returnAll: true });
	expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
	expect(rows).toHaveLength(10_000);
	expect(hoopAi.journal().length).toBeLessThanOrEqual(105);
}, 60_000);

test.each(TIES)('a limit over several pages is kept to the row, %s', async (ties) => {
	account(430, 7, ties);
	const rows = await found({ limit: 250 });
	expect(new Set(rows.map(({ id }) => id)).size).toBe(250);
	expect(hoopAi.journal()).toHaveLength(3);
});

test.each([100, 101, 430])('more ties than a page holds (%s) never lose rows in silence', async (group) => {
	account(430, group, 'exclusive');
	const { json, error } = await hoopAi.run('conversation', 'search', { returnAll: true });
	if (error) expect(error.description).toMatch(/filter/i);
	else expect(new Set(json.map(({ id }) => id)).size).toBe(430);
});

test('a search without a match is no items, and no error', async () => {
	expect(await found({ filters: { query: 'nobody of that name' } })).toEqual([]);
	expect(hoopAi.journal()).toHaveLength(1);
});

test('a page that is exactly full is not taken for one of more', async () => {
	account(100, 1, 'inclusive');
	expect(await found({ returnAll: true })).toHaveLength(100);
	expect(hoopAi.journal()).toHaveLength(1);
});

/** Live rows carry `sort`, or their date as milliseconds, or as text. */
test.each([
	['as a sort value', (at: number) => ({ sort: [at] }), (at: number) => at],
	['as milliseconds', (at: number) => ({ lastMessageDate: at }), (at: number) => at],
	['as text', (at: number) => ({ lastMessageDate: new Date(at).toISOString() }), (at: number) => at],
])('the cursor is read %s', async (_, dated, cursor) => {
	const at = Date.UTC(2026, 2, 1);
	const page = (from: number, rows: number) => ({
		conversations: Array.from({ length: rows }, (_row, index) => ({
			id: `conversation${from + index}`,
			...dated(at - (from + index) * 60_000),
		})),
		total: 130,
	});
	for (const body of [page(0, 100), page(100, 30)]) {
		hoopAi.sandbox.control.fault({ action: { type: 'status', status: 200, body } });
	}
	const rows = await found({ returnAll: true, simplify: false });
	expect(rows).toHaveLength(130);
	const [first, second] = hoopAi.journal();
	expect(first.query).not.toHaveProperty('startAfterDate');
	// At the last row of the page before, or one past it so that no tie is lost.
	const last = cursor(at - 99 * 60_000);
	expect([last, last + 1]).toContain(Number(second.query.startAfterDate));
});
