import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();

test.each([
	['single', "HyperRep does not know the 'Organization'"],
	['inactive', 'The API Key is switched off'],
	['expired', 'The API Key has expired'],
	['unknown', 'HyperRep does not accept the API Key'],
] as const)('a key that is %s is told apart', async (name, message) => {
	const { keys } = hyperRep.sandbox;
	const apiKey = name === 'unknown' ? 'no-such-key' : keys[name];
	const { error } = await hyperRep.run('contact', 'getMany', {}, { credential: hyperRep.credential({ apiKey }) });
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(error?.description).toMatch(/\w{3,}/);
	expect(hyperRep.journal()).toHaveLength(1);
	expect(JSON.stringify(error)).not.toContain(apiKey);
});

test.each([
	['conversation', 'get', { conversationId: byId('HR_id_none') }, "There is no such 'Conversation'", '404'],
	['contact', 'get', { contactId: byId('HR_id_none') }, "HyperRep does not know the 'Contact'", '400'],
	['agent', 'get', { agentId: byId('HR_id_none') }, 'Agent not found', '404'],
	['draft', 'reply', { conversationId: byId('HR_id_none'), bodyHtml: 'Hi' }, "There is no such 'Conversation'", '404'],
	['organization', 'getMany', {}, undefined, undefined],
])('%s %s of what is not there', async (resource, operation, parameters, message, status) => {
	const { error } = await hyperRep.run(resource, operation, parameters);
	if (message === undefined) return expect(error).toBeUndefined();
	expect(error?.message).toContain(message);
	expect((error as { httpCode?: string }).httpCode).toBe(status);
});

test('an id of another organization is none of this one', async () => {
	const { conversations } = hyperRep.sandbox.control.state();
	const foreign = conversations.at(-1)?.conversation_id ?? '';
	const { error } = await hyperRep.run('conversation', 'get', { conversationId: byId(foreign) });
	expect(error?.description).toContain('only good in its own organization');
});

test('a failed validation names what is wrong', async () => {
	const { error } = await hyperRep.run('draft', 'create', {
		toEmail: 'maria@alvarez.example',
		bodyHtml: 'Hi',
		options: { additionalBodyFields: { cc_emails: 'maria@alvarez.example', folder: 7 } },
	});
	expect(error?.message).toBe(
		'HyperRep does not accept the request: cc_emails: Input should be a valid list; folder: Input should be a valid string [item 0]',
	);
	expect((error as { httpCode?: string }).httpCode).toBe('422');
});

test('what HyperRep says in a text comes out as it is', async () => {
	const { error } = await hyperRep.run('draft', 'create', {
		organizationId: byId(hyperRep.sandbox.otherOrganizationId),
		modality: 'text',
		toPhoneNumber: '+15125550192',
		bodyHtml: 'Hi',
	});
	expect(error?.message).toContain('The organization has no credentials for modality text');
});

test('a limit, of which HyperRep documents none, is a pause all the same', async () => {
	const [{ contact_id, name }] = hyperRep.sandbox.control.state().contacts;
	const action = { type: 'status' as const, status: 429, headers: { 'retry-after': '0' } };
	hyperRep.sandbox.control.fault({ skip: 38, action });
	const items = Array.from({ length: 40 }, () => ({ json: {} }));
	const { json, error } = await hyperRep.run('contact', 'get', { contactId: byId(contact_id) }, { items });
	expect(error).toBeUndefined();
	expect(json.map((one) => one.name)).toEqual(items.map(() => name));
	expect(hyperRep.journal().map(({ status }) => status).sort()).toEqual([...items.map(() => 200), 429]);
});

test('with Continue On Fail the others go on', async () => {
	const [{ contact_id }] = hyperRep.sandbox.control.state().contacts;
	const { outputs } = await hyperRep.run(
		'contact',
		'get',
		{ contactId: byId('={{ $json.id }}') },
		{ items: [{ json: { id: 'HR_id_none' } }, { json: { id: contact_id } }], onError: 'continueRegularOutput' },
	);
	expect(outputs[0].map(({ json, pairedItem }) => [json.error ?? json.name, pairedItem])).toEqual([
		["HyperRep does not know the 'Contact'", { item: 0 }],
		['Maria Alvarez', { item: 1 }],
	]);
});
