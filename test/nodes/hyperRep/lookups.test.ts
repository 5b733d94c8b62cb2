import type { INodeParameters } from 'n8n-workflow';

import { HyperRepApi } from '../../../credentials/HyperRepApi.credentials';
import { HyperRep } from '../../../nodes/HyperRep/HyperRep.node';
import { fromList } from '../../support/from-list';
import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();

const open = async (method: string, form: INodeParameters = {}, more: { filter?: string; paginationToken?: string } = {}) =>
	await fromList({
		node: new HyperRep(),
		credentialType: new HyperRepApi(),
		credential: hyperRep.credential(),
		parameters: { organizationId: byId(hyperRep.sandbox.organizationId), ...form },
		method,
		...more,
	});

test('organizations are listed by name', async () => {
	const { results, paginationToken } = await open('searchOrganizations');
	expect(results.map(({ name }) => name)).toEqual(['Acme Roofing', 'Lakeside Solar']);
	expect(results[0].value).toBe(hyperRep.sandbox.organizationId);
	expect(paginationToken).toBeUndefined();
	expect(hyperRep.journal()[0].query).toEqual({});
});

test.each([
	['searchContacts', 'Maria Alvarez · maria@alvarez.example · +15125550143'],
	['searchAgents', 'Priya Raman · priya@acme.example'],
	['searchConversations', '2026-10-03T13:00:00Z · inbox · unread'],
])('%s shows what is known of each', async (method, name) => {
	const { results } = await open(method);
	expect(results[0].name).toBe(name);
	expect(results[0].value).toMatch(/^gAAAAAB/);
});

test('the messages are those of the conversation that the form has', async () => {
	const [, { conversation_id }] = hyperRep.sandbox.control.state().conversations;
	const { results } = await open('searchMessages', { conversationId: byId(conversation_id) });
	expect(results.map(({ name }) => name)).toEqual([
		'Quote for your flat roof · 2026-10-04T09:00:00Z',
		'Re: Quote · 2026-10-04T11:00:00Z',
	]);
});

test('what is typed is matched here, page by page', async () => {
	hyperRep.sandbox.control.reset({ seed: { conversations: 150 } });
	const first = await open('searchContacts', {}, { filter: 'CUSTOMER 14' });
	expect(first.results.map(({ name }) => name.split(' · ')[0])).toEqual(['Customer 14']);
	const { paginationToken } = first;
	const second = await open('searchContacts', {}, { filter: 'customer 14', paginationToken: String(paginationToken) });
	expect(second.results).toHaveLength(10);
	expect(second.paginationToken).toBeUndefined();
	expect(hyperRep.journal().map(({ query }) => query)).toEqual([
		{ limit: '100' },
		{ limit: '100', cursor: paginationToken },
	]);
});

test.each([
	['searchContacts', { organizationId: byId('') }, "'Organization' is not chosen yet"],
	['searchContacts', { organizationId: byId('={{ $json.id }}') }, "'Organization' is not chosen yet"],
	['searchMessages', { conversationId: byId('') }, "'Conversation' is not chosen yet"],
])('%s asks for what it depends on', async (method, form, message) => {
	await expect(open(method, form)).rejects.toThrow(message);
	expect(hyperRep.journal()).toEqual([]);
});

test("a list that goes on with another one's cursor says so", async () => {
	hyperRep.sandbox.control.reset({ seed: { conversations: 150 } });
	const { paginationToken } = await open('searchContacts');
	await expect(open('searchConversations', {}, { paginationToken: String(paginationToken) })).rejects.toThrow(
		"The 'Cursor' does not belong to this list",
	);
});
