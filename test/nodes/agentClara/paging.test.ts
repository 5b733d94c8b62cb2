import type { INodeParameters } from 'n8n-workflow';

import { byId, useAgentClara } from '../../support/agentClara';

const clara = useAgentClara();

const pages = () => clara.journal().map(({ query }) => [query.limit, query.offset]);

async function ids(resource: string, operation: string, parameters: INodeParameters): Promise<unknown[]> {
	const { json, error } = await clara.run(resource, operation, parameters);
	expect(error).toBeUndefined();
	return json.map(({ id }) => id);
}

test.each([
	['a page that is not full ends the list', 230, [['100', undefined], ['100', '100'], ['100', '200']]],
	['a last page that happens to be full takes one more look', 200, [['100', undefined], ['100', '100'], ['100', '200']]],
	['one page', 99, [['100', undefined]]],
	['nothing', 0, [['100', undefined]]],
])('Return All: %s', async (_, contacts, expected) => {
	clara.sandbox.control.reset({ seed: { contacts } });
	const found = await ids('contact', 'getMany', { returnAll: true });
	expect(new Set(found).size).toBe(contacts);
	expect(found).toHaveLength(contacts);
	expect(pages()).toEqual(expected);
});

test('Limit stops as soon as enough are there', async () => {
	clara.sandbox.control.reset({ seed: { contacts: 5, conversations: 260 } });
	expect(await ids('conversation', 'getMany', { limit: 130 })).toHaveLength(130);
	expect(pages()).toEqual([['100', undefined], ['100', '100']]);
});

test('the filters go along with every page', async () => {
	clara.sandbox.control.reset({ seed: { contacts: 1, conversations: 720 } });
	const found = await ids('conversation', 'getMany', { returnAll: true, filters: { channel: 'sms' } });
	expect(found).toHaveLength(120);
	expect(clara.journal().map(({ query }) => query.channel)).toEqual(['sms', 'sms']);
});

test("a contact's conversations are asked for by as many as surely come, and none is lost", async () => {
	clara.sandbox.control.reset({ seed: { contacts: 1, conversations: 60, oneContact: true } });
	const contactId = byId(clara.contact('Contact 1').id);
	expect(await ids('contact', 'getConversations', { contactId, returnAll: true })).toHaveLength(60);
	expect(pages()).toEqual([['25', undefined], ['25', '25'], ['25', '50']]);
});

test('a row that moves to the next page meanwhile comes out once', async () => {
	clara.sandbox.control.reset({ seed: { contacts: 150 } });
	const [first, ...rest] = (await clara.run('contact', 'getMany', { returnAll: true })).json;
	const moved = { success: true, data: [...rest.slice(0, 98), first, first] };
	clara.sandbox.control.fault({ action: { type: 'status', status: 200, body: moved } });
	const found = await ids('contact', 'getMany', { returnAll: true });
	expect(found).toHaveLength(new Set(found).size);
});

test('an API that gives the same page again ends in an error, not in an endless list', async () => {
	clara.sandbox.control.reset({ seed: { contacts: 100 } });
	const { json } = await clara.run('contact', 'getMany', { returnAll: true });
	const body = { success: true, data: json };
	clara.sandbox.control.fault({ times: null, action: { type: 'status', status: 200, body } });
	const { error } = await clara.run('contact', 'getMany', { returnAll: true });
	expect(error?.message).toContain('new results');
});

test('search gives what comes at once, without an offset', async () => {
	clara.sandbox.control.reset({ seed: { contacts: 130 } });
	expect(await ids('contact', 'search', { query: 'contact', limit: 100 })).toHaveLength(100);
	expect(pages()).toEqual([['100', undefined]]);
});
