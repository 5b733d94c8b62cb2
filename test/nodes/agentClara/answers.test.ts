import { byId, useAgentClara } from '../../support/agentClara';

const clara = useAgentClara();

const conversationId = (name = 'John') => byId(clara.conversation(name).id);
const contactId = (name = 'John') => byId(clara.contact(name).id);

describe('what comes out', () => {
	it('of a new conversation is its ID and that of its first message', async () => {
		const { json } = await clara.run('conversation', 'create', {
			channel: 'sms',
			customerPhone: '+15551234567',
			message: 'Hi',
			additionalFields: { customerName: 'Jane Doe' },
		});
		const stored = clara.conversation('Jane');
		expect(json).toEqual([
			{
				id: stored.id,
				customer_phone: '+15551234567',
				customer_name: 'Jane Doe',
				channel: 'sms',
				status: 'open',
				message_id: stored.messages[0].id,
			},
		]);
	});

	it('of a conversation is everything, its messages too', async () => {
		const { json } = await clara.run('conversation', 'get', { conversationId: conversationId() });
		expect(json).toEqual([
			expect.objectContaining({
				id: clara.conversation('John').id,
				customer_name: 'John Smith',
				channel: 'sms',
				status: 'open',
				messages: [
					expect.objectContaining({ sender: 'customer' }),
					expect.objectContaining({ sender: 'assistant', content: expect.stringContaining('Thursday') }),
					expect.objectContaining({ sender: 'customer' }),
				],
			}),
		]);
	});

	it('of a list of conversations is what most workflows need', async () => {
		const { json } = await clara.run('conversation', 'getMany', { filters: { status: 'open', channel: 'sms' } });
		expect(json.map((row) => row.customer_name)).toEqual(['John Smith', 'Sam Okoye']);
		expect(json[0]).toEqual({
			id: clara.conversation('John').id,
			customer_id: clara.contact('John').id,
			customer_name: 'John Smith',
			customer_email: 'john.smith@example.com',
			customer_phone: '+15555550101',
			channel: 'sms',
			status: 'open',
			unread: true,
			last_message: 'Thursday is fine. What does the visit cost?',
			timestamp: '2026-11-02T08:00:00.000Z',
		});
	});

	it('is the whole row without Simplify', async () => {
		const { json } = await clara.run('conversation', 'getMany', { simplify: false, limit: 1 });
		expect(json[0]).toMatchObject({ subject: 'Appointment question', tags: [] });
	});

	it('of closing is when', async () => {
		const { json } = await clara.run('conversation', 'close', { conversationId: conversationId() });
		const { id } = clara.conversation('John');
		expect(json).toEqual([{ id, status: 'closed', closed_at: expect.any(String) }]);
		expect(clara.conversation('John').status).toBe('closed');
	});

	it('of an update is what the conversation is now', async () => {
		const { json } = await clara.run('conversation', 'update', {
			conversationId: conversationId(),
			updateFields: { status: 'resolved', tags: 'completed, satisfied' },
		});
		const { id } = clara.conversation('John');
		expect(json).toEqual([{ id, status: 'resolved', tags: ['completed', 'satisfied'] }]);
	});

	it('of a sent message is its ID', async () => {
		const { json } = await clara.run('message', 'send', { conversationId: conversationId(), content: 'Hi' });
		const { id, messages } = clara.conversation('John');
		expect(json).toEqual([
			{
				message_id: messages.at(-1)?.id,
				conversation_id: id,
				content: 'Hi',
				sender: 'assistant',
				timestamp: expect.any(String),
			},
		]);
	});

	it('of a contact is the contact, out of its envelope', async () => {
		const { json } = await clara.run('contact', 'get', { contactId: contactId() });
		expect(json).toEqual([
			{
				id: clara.contact('John').id,
				name: 'John Smith',
				email: 'john.smith@example.com',
				phone: '+15555550101',
				tags: ['vip'],
				custom_fields: { company: 'Acme Corp' },
				created_at: expect.any(String),
				updated_at: expect.any(String),
				conversation_count: 1,
				last_conversation: '2026-11-02T08:00:00.000Z',
			},
		]);
	});

	it('of creating and updating a contact is the contact', async () => {
		const created = await clara.run('contact', 'create', { name: 'Jane', additionalFields: { tags: 'a, b' } });
		const [{ id }] = created.json;
		expect(created.json).toEqual([expect.objectContaining({ name: 'Jane', tags: ['a', 'b'] })]);
		const updated = await clara.run('contact', 'update', {
			contactId: byId(String(id)),
			updateFields: { email: 'jane@example.com' },
		});
		expect(updated.json).toEqual([expect.objectContaining({ id, name: 'Jane', email: 'jane@example.com' })]);
	});

	it('of deleting is that it is deleted: the answer itself has no data', async () => {
		const { id } = clara.contact('John');
		const { json } = await clara.run('contact', 'delete', { contactId: byId(id) });
		expect(json).toEqual([{ deleted: true, id }]);
		expect(clara.sandbox.control.state().contacts.map((one) => one.id)).not.toContain(id);
	});

	it('of a search is who was found', async () => {
		const { json } = await clara.run('contact', 'search', { query: 'FATIMA' });
		expect(json.map((row) => row.name)).toEqual(['Fatima Noor']);
		const nobody = await clara.run('contact', 'search', { query: 'zzz' });
		expect(nobody.json).toEqual([]);
	});

	it("of a contact's conversations is theirs alone", async () => {
		const { json } = await clara.run('contact', 'getConversations', { contactId: contactId('Aiko') });
		expect(json.map((row) => row.id)).toEqual([clara.conversation('Aiko').id]);
	});

	it('comes in the order of the items, each paired with its source', async () => {
		const names = ['Aiko', 'John', 'Ruth'];
		const { outputs } = await clara.run(
			'contact',
			'get',
			{ contactId: byId('={{ $json.id }}') },
			{ items: names.map((name) => ({ json: { id: clara.contact(name).id } })) },
		);
		expect(outputs[0].map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['Aiko Mori', { item: 0 }],
			['John Smith', { item: 1 }],
			['Ruth Adler', { item: 2 }],
		]);
	});
});

describe('messages, which come with their conversation', () => {
	const contents = async (parameters: object) => {
		const { json, error } = await clara.run('message', 'getMany', {
			conversationId: conversationId('Aiko'),
			...parameters,
		});
		expect(error).toBeUndefined();
		return json.map(({ content }) => String(content).slice(0, 8));
	};

	it('read from the beginning', async () => {
		expect(await contents({})).toEqual(['There is', 'Please c', 'Perfect,', 'See you ']);
	});

	it('or from the latest, as many as asked for', async () => {
		expect(await contents({ options: { newestFirst: true }, limit: 2 })).toEqual(['See you ', 'Perfect,']);
	});

	it('of one sender', async () => {
		const latest = { filters: { sender: 'customer' }, options: { newestFirst: true }, limit: 1 };
		expect(await contents(latest)).toEqual(['Perfect,']);
	});

	it('all of them, however many there are', async () => {
		clara.sandbox.control.reset({ seed: { conversations: 1, messagesPerConversation: 120 } });
		const parameters = { conversationId: byId(clara.conversation('Contact 1').id) };
		expect((await clara.run('message', 'getMany', parameters)).json).toHaveLength(50);
		const all = await clara.run('message', 'getMany', { ...parameters, returnAll: true });
		expect(all.json).toHaveLength(120);
	});

	it('tell which conversation they belong to', async () => {
		const { json } = await clara.run('message', 'getMany', { conversationId: conversationId('Aiko'), limit: 1 });
		const { id, messages } = clara.conversation('Aiko');
		expect(json).toEqual([
			{
				id: messages[0].id,
				sender: 'customer',
				content: messages[0].content,
				timestamp: new Date(messages[0].at).toISOString(),
				conversation_id: id,
			},
		]);
	});

	it('are missed where the answer has none', async () => {
		const body = { success: true, data: { id: 'conv_1' } };
		clara.sandbox.control.fault({ action: { type: 'status', status: 200, body } });
		const { error } = await clara.run('message', 'getMany', { conversationId: conversationId() });
		expect(error?.message).toContain('messages of the conversation');
	});
});
