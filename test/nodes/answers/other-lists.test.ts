import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';

const hoopAi = useHoopAi();

const bot = () => byId(hoopAi.sandbox.control.state().bots[0].id);

/** The AI lists: one with documented paging, three without. */
const LISTS: Array<{ operation: [string, string]; form(): INodeParameters; pages: boolean }> = [
	{ operation: ['conversation', 'getMany'], form: () => ({}), pages: true },
	{ operation: ['bot', 'getMany'], form: () => ({}), pages: false },
	{ operation: ['knowledge', 'getMany'], form: () => ({ botId: bot() }), pages: false },
	{ operation: ['voiceCall', 'getMany'], form: () => ({}), pages: false },
];

const seed = { conversations: 230, bots: 230, knowledge: 230, calls: 230, messagesPerConversation: 1 };

test.each(LISTS)('$operation: Return All brings every row once', async ({ operation, form }) => {
	hoopAi.sandbox.control.reset({ seed });
	const { json, error } = await hoopAi.run(...operation, { ...form(), returnAll: true });
	expect(error).toBeUndefined();
	expect(json).toHaveLength(230);
	expect(new Set(json.map(({ id }) => id)).size).toBe(230);
	expect(hoopAi.journal()).toHaveLength(3);
	expect(hoopAi.journal().map(({ query }) => Number(query.offset ?? 0))).toEqual([0, 100, 200]);
});

test.each(LISTS)('$operation: a limit is kept to the row', async ({ operation, form }) => {
	hoopAi.sandbox.control.reset({ seed });
	const { json } = await hoopAi.run(...operation, { ...form(), limit: 120 });
	expect(new Set(json.map(({ id }) => id)).size).toBe(120);
});

test.each(LISTS.filter(({ pages }) => !pages))(
	'$operation: where the API does not page, every row comes once, and the limit holds',
	async ({ operation, form }) => {
		hoopAi.sandbox.control.reset({ seed, settings: { aiPaging: 'ignored' } });
		const { json, error } = await hoopAi.run(...operation, { ...form(), returnAll: true });
		expect(error).toBeUndefined();
		expect(new Set(json.map(({ id }) => id)).size).toBe(230);
		expect(json).toHaveLength(230);
		const { json: some } = await hoopAi.run(...operation, { ...form(), limit: 30 });
		expect(some).toHaveLength(30);
	},
);

test.each([
	['a bare list', (rows: object[]) => rows],
	['under data', (rows: object[]) => ({ data: rows })],
	['under bots', (rows: object[]) => ({ bots: rows, total: rows.length })],
])('bots are read from %s, as their shape is documented nowhere', async (_, shaped) => {
	const rows = [{ id: 'bot1', name: 'One' }, { id: 'bot2', name: 'Two' }];
	hoopAi.sandbox.control.fault({ action: { type: 'status', status: 200, body: shaped(rows) } });
	const { json } = await hoopAi.run('bot', 'getMany');
	expect(json).toEqual(rows.map((row) => expect.objectContaining(row)));
});

test.each(LISTS)('$operation: an answer without a list is an error, not an empty result', async ({ operation, form }) => {
	const parameters = form();
	hoopAi.sandbox.control.fault({ times: null, action: { type: 'status', status: 200, body: { success: true } } });
	const { status, error } = await hoopAi.run(...operation, parameters);
	expect(status).toBe('error');
	expect(error?.message).toContain('no list');
});

test.each(LISTS)('$operation: a path that the platform does not have names what HighLevel documents', async ({ operation, form }) => {
	const parameters = form();
	hoopAi.sandbox.control.settings({ aiPaths: 'absent' });
	const { error } = await hoopAi.run(...operation, parameters);
	expect(error?.description).toMatch(/\/?(conversation-ai|voice-ai|knowledge-bases|conversations\/search|Search)/);
});
