import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

const LISTS: Array<{ operation: [string, string]; form(): INodeParameters; first: string[] }> = [
	{ operation: ['conversation', 'search'], form: () => ({}), first: ['id', 'contactId', 'lastMessageBody', 'unreadCount'] },
	{ operation: ['conversation', 'getMany'], form: () => ({}), first: ['id', 'contactId', 'botId', 'status'] },
	{
		operation: ['message', 'getMany'],
		form: () => ({ conversationId: byId(personIn(hoopAi.sandbox, 'Maria').conversationId) }),
		first: ['id', 'conversationId', 'messageType', 'direction', 'body', 'dateAdded'],
	},
];

test.each(LISTS)('$operation: Simplify is on at first, and keeps at most ten members', async ({ operation, form, first }) => {
	const { json } = await hoopAi.run(...operation, form());
	expect(json.length).toBeGreaterThan(0);
	for (const row of json) {
		expect(Object.keys(row).length).toBeLessThanOrEqual(10);
		expect(Object.keys(row)).toEqual(expect.arrayContaining(first));
	}
});

test.each(LISTS)('$operation: without Simplify, a row is all that came, as it came', async ({ operation, form }) => {
	const { json: simple } = await hoopAi.run(...operation, form());
	const { json: raw } = await hoopAi.run(...operation, { ...form(), simplify: false });
	expect(raw).toHaveLength(simple.length);
	for (const [index, row] of raw.entries()) {
		expect(Object.keys(row).length).toBeGreaterThan(Object.keys(simple[index]).length);
		expect(row).toMatchObject({ ...simple[index], locationId: hoopAi.sandbox.locationId });
	}
});

test.each([
	['bot', 'getMany', () => ({})],
	['knowledge', 'getMany', () => ({ botId: byId(hoopAi.sandbox.control.state().bots[0].id) })],
])('%s %s: rows that few fields describe need no Simplify', async (resource, operation, form) => {
	const { json } = await hoopAi.run(resource, operation, form());
	expect(json[0]).toMatchObject({ id: expect.any(String), locationId: hoopAi.sandbox.locationId });
});
