import type { INodeParameters } from 'n8n-workflow';

import { HoopAiApi } from '../../credentials/HoopAiApi.credentials';
import { HoopAi } from '../../nodes/HoopAi/HoopAi.node';
import { fromList } from '../support/from-list';
import { byId, useHoopAi } from '../support/hoopai';

const hoopAi = useHoopAi();

const open = async (
	method: string,
	more: { filter?: string; paginationToken?: string } = {},
	parameters: INodeParameters = {},
	accessToken = hoopAi.sandbox.token,
) =>
	await fromList({
		node: new HoopAi(),
		credentialType: new HoopAiApi(),
		credential: hoopAi.credential({ accessToken }),
		parameters,
		method,
		...more,
	});
const here = <T extends { locationId: string }>(list: T[]) =>
	list.filter(({ locationId }) => locationId === hoopAi.sandbox.locationId);

test.each(['searchContacts', 'searchConversations', 'searchMessages', 'searchBots', 'searchVoiceCalls'])(
	'%s lists entries with a name and an id',
	async (method) => {
		const { results } = await open(method);
		expect(results.length).toBeGreaterThan(0);
		for (const { name, value } of results) {
			expect(name).not.toMatch(/^$|undefined|\(no name\)/);
			expect(String(value)).toMatch(/^\w+/);
		}
	},
);

test.each([
	['searchContacts', 'Maria', 'query'],
	['searchConversations', 'Maria', 'query'],
])('%s filters on the server', async (method, filter, parameter) => {
	const { results } = await open(method, { filter });
	expect(results.map(({ name }) => name).join()).toContain(filter);
	expect(hoopAi.journal()[0].query[parameter]).toBe(filter);
});

test('a list that cannot search is filtered by what was typed', async () => {
	const [bot] = here(hoopAi.sandbox.control.state().bots);
	const { results } = await open('searchBots', { filter: bot.name.toUpperCase() });
	expect(results.map(({ value }) => value)).toContain(bot.id);
	expect((await open('searchBots', { filter: 'no such bot' })).results).toEqual([]);
});

test('the entries are those of the bot that the form has', async () => {
	const [entry] = hoopAi.sandbox.control.state().knowledge;
	const { results } = await open('searchKnowledgeEntries', {}, { botId: byId(entry.botId) });
	expect(results.map(({ value }) => value)).toContain(entry.id);
});

test.each(['searchContacts', 'searchConversations'])('%s pages through everything', async (method) => {
	hoopAi.sandbox.control.reset({ seed: { conversations: 250, contacts: 250 } });
	const values = new Set<unknown>();
	let paginationToken: string | undefined;
	do {
		const page = await open(method, { paginationToken });
		for (const { value } of page.results) values.add(value);
		paginationToken = page.paginationToken as string | undefined;
	} while (paginationToken !== undefined);
	expect(values.size).toBe(250);
});

test('a list says what is wrong when the token lacks the permission', async () => {
	const refused = open('searchConversations', {}, {}, hoopAi.sandbox.tokens.noConversations);
	await expect(refused).rejects.toThrow('The Access Token lacks the permission for this operation');
});

test('a list is that of the location in the options', async () => {
	const { branch } = hoopAi.sandbox.locations;
	await open('searchContacts', {}, { options: { locationId: branch } });
	expect(hoopAi.journal()[0].query.locationId).toBe(branch);
});
