import { byId, useAchieveApex } from '../../support/achieveApex';

const apex = useAchieveApex();
const state = () => apex.sandbox.control.state();
const onWhatsApp = () => ({ conversationId: byId(apex.on('whatsapp').id) });

describe('conversations', () => {
	test('come simplified to what most need, or whole', async () => {
		const simple = await apex.run('conversation', 'getMany', { limit: 1 });
		expect(simple.json).toEqual([
			{
				id: apex.on('whatsapp').id,
				contact_id: apex.on('whatsapp').contact_id,
				channel: 'whatsapp',
				status: 'open',
				unread_count: 2,
				assigned_user_id: 7,
				assigned_ai_assistant_id: null,
				pipeline_stage_id: 2,
				created_at: expect.any(String),
				last_interaction_at: '2026-11-02T09:00:00.000Z',
			},
		]);
		const whole = await apex.run('conversation', 'getMany', { limit: 1, simplify: false });
		expect(whole.json[0]).toMatchObject({ organization_id: 12, blocked: false });
	});

	test.each([
		[{ channel: 'sms' }, ['sms']],
		[{ status: 'closed' }, ['webchat']],
		[{ unassignedOnly: true, channel: 'notPlayground' }, ['instagram', 'messenger', 'webchat']],
		[{ aiAssistantId: '3' }, ['instagram']],
		[{ unreadOnly: true }, ['whatsapp', 'instagram', 'webchat', 'sms']],
		[{ waitingOnly: true, status: 'open' }, ['whatsapp', 'instagram', 'sms']],
		[{ searchTerm: 'nora' }, ['whatsapp']],
		[{ messageSearchTerm: 'brakes' }, ['messenger']],
		[{ tagId: '21' }, ['whatsapp']],
		[{ viewId: '6' }, ['whatsapp']],
	])('are narrowed by %j', async (filters, channels) => {
		const { json } = await apex.run('conversation', 'getMany', { filters });
		expect(json.map(({ channel }) => channel)).toEqual(channels);
	});

	test('all come, each once, over many pages', async () => {
		apex.sandbox.control.reset({ seed: { bulkConversations: 161 } });
		const { json } = await apex.run('conversation', 'getMany', { returnAll: true });
		expect(new Set(json.map(({ id }) => id)).size).toBe(167);
		expect(json).toHaveLength(167);
		expect(apex.journal()).toHaveLength(4);
	});

	test('are changed, and come out changed', async () => {
		const updateFields = { status: 'closed', removeOwner: true, unreadCount: 0 };
		const { json } = await apex.run('conversation', 'update', { ...onWhatsApp(), updateFields });
		expect(json).toEqual([expect.objectContaining({ status: 'closed', assigned_user_id: null, unread_count: 0 })]);
	});

	test('many are changed at once', async () => {
		const { json } = await apex.run('conversation', 'bulkUpdate', {
			action: 'assign',
			target: 'filter',
			filters: { status: 'open' },
			assignedUserId: '9',
		});
		expect(json).toEqual([{ processed_count: 5 }]);
		const owners = state().conversations.filter(({ organization_id: id }) => id === 12).map((one) => one.assigned_user_id);
		expect(owners).toEqual([9, 9, 9, null, 9, 9]);
	});

	test.each(['record', 'empty'] as const)('are deleted, whatever the answer is: %s', async (deleted) => {
		apex.sandbox.control.settings({ deleted });
		const { json } = await apex.run('conversation', 'delete', onWhatsApp());
		expect(json).toEqual([{ deleted: true, id: apex.on('whatsapp').id }]);
		expect(state().conversations[0].deleted_at).toBeTruthy();
	});
});

describe('messages', () => {
	test('come newest first, simplified', async () => {
		const { json } = await apex.run('message', 'getMany', onWhatsApp());
		expect(json.map(({ message_text: text }) => text)).toEqual([
			'Great, please keep the L for me.',
			'Yes, in size M and L.',
			'Is the blue city bike still there?',
		]);
		expect(Object.keys(json[0]).length).toBeLessThanOrEqual(10);
	});

	test('all come, each once, over many pages', async () => {
		apex.sandbox.control.reset({ seed: { bulkMessages: 120 } });
		const { json } = await apex.run('message', 'getMany', { ...onWhatsApp(), returnAll: true });
		expect(json).toHaveLength(123);
		expect(new Set(json.map(({ _id }) => _id)).size).toBe(123);
	});

	test('reactions stay out where they are not wanted', async () => {
		const filters = { withoutReactions: true };
		const all = await apex.run('message', 'getMany', onWhatsApp());
		const without = await apex.run('message', 'getMany', { ...onWhatsApp(), filters });
		expect(without.json).toHaveLength(all.json.length);
		expect(apex.journal().at(-1)?.query.message_type).toEqual({ $ne: 'reaction' });
	});

	test('to one conversation leave in the order of the items', async () => {
		apex.sandbox.control.settings({ latencyMs: 5 });
		const items = Array.from({ length: 12 }, (_, n) => ({ json: { n } }));
		const parameters = { ...onWhatsApp(), message: '={{ "Number " + $json.n }}' };
		const { json } = await apex.run('message', 'send', parameters, { items });
		const expected = items.map(({ json: { n } }) => `Number ${n}`);
		expect(json.map(({ message_text: text }) => text)).toEqual(expected);
		expect(state().messages.slice(-12).map(({ message_text: text }) => text)).toEqual(expected);
	});

	test('a deleted one says which', async () => {
		const message = state().messages[0];
		const { json } = await apex.run('message', 'delete', { ...onWhatsApp(), messageId: byId(String(message._id)) });
		expect(json).toEqual([{ deleted: true, id: message._id }]);
	});
});

describe('an automation', () => {
	test('gets the conversation, its contact and its messages in the order in which they were written', async () => {
		apex.sandbox.control.reset({ seed: { bulkMessages: 70 } });
		const { json, error } = await apex.run('automation', 'run', { automationId: '5', ...onWhatsApp() });

		expect(error).toBeUndefined();
		const { id, contact_id } = apex.on('whatsapp');
		const asked = apex.journal().map(({ method, url }) => `${method} ${decodeURIComponent(url)}`);
		expect(asked[0]).toBe(`GET /conversations/${id}?organization_id=12`);
		expect(asked.slice(1, 3).sort()).toEqual([
			`GET /contacts/${contact_id}`,
			`GET /conversation-messages-whatsapp?conversation_id=${id}&$sort[created_at]=-1&$limit=50`,
		]);
		expect(asked[3]).toBe('POST /automations-executions');
		const { initial_payload: payload, ...named } = apex.journal()[3].body as Record<string, Record<string, unknown>>;
		expect(named).toEqual({ automation_id: 5, organization_id: 12, conversation_id: id });
		expect(payload.conversation).toMatchObject({ id, channel: 'whatsapp' });
		expect(payload.contact).toMatchObject({ id: contact_id, first_name: 'Nora' });
		const messages = payload.messages as Array<{ created_at: string; message_text: string }>;
		expect(messages).toHaveLength(50);
		expect(messages.map((one) => one.created_at)).toEqual(messages.map((one) => one.created_at).sort());
		expect(messages.at(-1)?.message_text).toBe('Great, please keep the L for me.');
		expect(json).toEqual([expect.objectContaining({ automation_id: 5, status: 'running' })]);
	});

	test('gets fewer messages where fewer are wanted, and the latest of them', async () => {
		const options = { messageCount: 2 };
		await apex.run('automation', 'run', { automationId: '5', ...onWhatsApp(), options });
		const { initial_payload: payload } = apex.journal().at(-1)?.body as { initial_payload: { messages: unknown[] } };
		expect(payload.messages).toEqual([
			expect.objectContaining({ message_text: 'Yes, in size M and L.' }),
			expect.objectContaining({ message_text: 'Great, please keep the L for me.' }),
		]);
	});
});

describe('the organization', () => {
	const unnamed = () => apex.credential({ organizationId: '' });

	test('is the only one of the key, asked once for all items', async () => {
		const items = Array.from({ length: 4 }, () => ({ json: {} }));
		const { json } = await apex.run('conversation', 'get', onWhatsApp(), { credential: unnamed(), items });
		expect(json).toHaveLength(4);
		const asked = apex.journal().map(({ url }) => decodeURIComponent(url));
		expect(asked.filter((url) => url.startsWith('/organizations'))).toEqual(['/organizations?$limit=2']);
		expect(asked).toHaveLength(5);
		for (const url of asked.slice(1)) expect(url).toContain('organization_id=12');
	});

	test('is the chosen one before all', async () => {
		const options = { organizationId: byId(13) };
		const { error } = await apex.run('conversation', 'get', { ...onWhatsApp(), options }, { credential: unnamed() });
		expect(apex.journal().map(({ url }) => url.split('?')[1])).toEqual(['organization_id=13']);
		expect(error?.message).toContain('may not do this');
	});

	test('has to be chosen where the key opens several', async () => {
		const credential = apex.credential({ organizationId: '', apiKey: apex.sandbox.keys.several });
		const { error } = await apex.run('conversation', 'getMany', {}, { credential });
		expect(error?.message).toBe("'Organization' is not chosen, and the API Key opens more than one [item 0]");
		expect(apex.journal()).toHaveLength(1);
	});

	test('is not needed where only the conversation counts', async () => {
		const update = { updateFields: { unreadCount: 0 } };
		await apex.run('conversation', 'update', { ...onWhatsApp(), ...update }, { credential: unnamed() });
		await apex.run(
			'conversation',
			'bulkUpdate',
			{ action: 'update_status', conversationIds: apex.on('sms').id, status: 'open' },
			{ credential: unnamed() },
		);
		expect(apex.journal().map(({ method }) => method)).toEqual(['PATCH', 'POST']);
	});
});
