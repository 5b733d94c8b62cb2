import { byId, useHoopAi } from '../../support/hoopai';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

const create = async (contactId: string, ifExists: string) =>
	await hoopAi.run('conversation', 'create', { contactId: byId(contactId), ifExists });

test('a contact that has a conversation: creating fails, and says what to choose instead', async () => {
	const { contactId } = personIn(hoopAi.sandbox, 'Maria');
	const { status, error } = await create(contactId, 'fail');
	expect(status).toBe('error');
	expect(error?.description).toContain("'If One Exists'");
	expect(hoopAi.journal()).toHaveLength(1);
});

test('a contact that has a conversation: it is returned when asked for', async () => {
	const { contactId, conversationId } = personIn(hoopAi.sandbox, 'Maria');
	const { json, error } = await create(contactId, 'return');
	expect(error).toBeUndefined();
	expect(json).toEqual([expect.objectContaining({ id: conversationId, contactId })]);
});

test('a conversation that search does not show yet is looked for again, and created once', async () => {
	hoopAi.sandbox.control.settings({ searchLag: { requests: 2 } });
	const { contactId } = personIn(hoopAi.sandbox, 'Amara');
	const first = await create(contactId, 'return');
	const second = await create(contactId, 'return');
	expect(second.error).toBeUndefined();
	expect(second.json[0].id).toBe(first.json[0].id);
	const created = hoopAi.journal().filter(({ method, status }) => method === 'POST' && status === 201);
	expect(created).toHaveLength(1);
	const searches = hoopAi.journal().filter(({ path }) => path === '/conversations/search');
	expect(searches).toHaveLength(3);
	for (const { query } of searches) expect(query).toMatchObject({ contactId });
}, 20_000);

test('two items for one new contact are one conversation', async () => {
	const { contactId } = personIn(hoopAi.sandbox, 'Amara');
	const { json, error } = await hoopAi.run(
		'conversation',
		'create',
		{ contactId: byId('={{ $json.contactId }}'), ifExists: 'return' },
		{ items: [{ json: { contactId } }, { json: { contactId } }] },
	);
	expect(error).toBeUndefined();
	expect(json).toHaveLength(2);
	expect(json[1].id).toBe(json[0].id);
});

test("another contact's conversation is never taken for it", async () => {
	hoopAi.sandbox.control.fault(
		{ match: { method: 'POST' }, action: { type: 'status', status: 400, body: { message: 'Conversation with the contact id:contact1 already exists!' } } },
		{ match: { method: 'GET' }, times: null, action: { type: 'status', status: 200, body: { conversations: [{ id: 'conversation9', contactId: 'contact9' }], total: 1 } } },
	);
	const { status, json } = await create('contact1', 'return');
	expect(status).toBe('error');
	expect(json).toEqual([]);
}, 30_000);
