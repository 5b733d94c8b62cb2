import { byId, useHoopAi } from '../../support/hoopai';
import type { DeepPartial, FaultRule, Settings } from '../../../sandbox/hoopAi';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

const setShapes = (settings: DeepPartial<Settings>) => hoopAi.sandbox.control.settings(settings);

/** The platform answers this, once, instead of its own answer. */
const answer = (body: unknown, status = 200, match: FaultRule['match'] = {}) =>
	hoopAi.sandbox.control.fault({ match, action: { type: 'status', status, body } });

describe("a conversation's messages", () => {
	test.each(['nested', 'flat'] as const)('come out one by one from a %s list, the newest first', async (listShape) => {
		setShapes({ listShape });
		const { conversationId, messages } = personIn(hoopAi.sandbox, 'Maria');
		const { json } = await hoopAi.run('message', 'getMany', { conversationId: byId(conversationId) });
		expect(json.map(({ id }) => id)).toEqual(messages.map(({ id }) => id).reverse());
	});

	test.each(['nested', 'flat'] as const)('are all there, each once, over the pages of a %s list', async (listShape) => {
		hoopAi.sandbox.control.reset({
			seed: { conversations: 1, messagesPerConversation: 250 },
			settings: { listShape },
		});
		const [{ id }] = hoopAi.sandbox.control.state().conversations;
		const { json } = await hoopAi.run('message', 'getMany', { conversationId: byId(id), returnAll: true });
		expect(json).toHaveLength(250);
		expect(new Set(json.map((row) => row.id)).size).toBe(250);
		expect(hoopAi.journal()).toHaveLength(3);
	});

	test('bring the text of an email, which their list leaves out', async () => {
		const { conversationId, emails } = personIn(hoopAi.sandbox, 'James');
		const parameters = { conversationId: byId(conversationId), options: { fetchEmailBodies: true } };
		for (const emailShape of ['wrapped', 'flat'] as const) {
			setShapes({ emailShape });
			const { json } = await hoopAi.run('message', 'getMany', parameters);
			expect(json.map(({ body }) => body)).toEqual(emails.map(({ body }) => body).reverse());
			expect(json.map(({ subject }) => subject)).toEqual(emails.map(({ subject }) => subject).reverse());
		}
	});

	test('that are none are no items, and no error', async () => {
		answer({ messages: { lastMessageId: null, nextPage: false, messages: [] }, traceId: 'trace' });
		const { json, error } = await hoopAi.run('message', 'getMany', { conversationId: byId('conversation1') });
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
	});
});

describe('a message and an email', () => {
	test.each(['wrapped', 'flat'] as const)('come out the same when they come %s', async (shape) => {
		setShapes({ messageShape: shape, emailShape: shape });
		const { messages, emails } = personIn(hoopAi.sandbox, 'James');
		const { json: got } = await hoopAi.run('message', 'get', { messageId: byId(messages[0].id) });
		expect(got).toHaveLength(1);
		expect(got[0]).toMatchObject({ id: messages[0].id, messageType: 'TYPE_EMAIL', direction: 'outbound' });
		expect(got[0]).not.toHaveProperty('message');
		const { json: email } = await hoopAi.run('email', 'get', { emailMessageId: emails[0].id });
		expect(email[0]).toMatchObject({ id: emails[0].id, subject: emails[0].subject, body: emails[0].body });
		expect(email[0]).not.toHaveProperty('emailMessage');
	});

	test('with a body called message is not taken for its own wrapper', async () => {
		answer({ id: 'message1', body: 'Hi', message: 'a text, not a wrapper', traceId: 'trace' });
		const { json } = await hoopAi.run('message', 'get', { messageId: byId('message1') });
		expect(json[0]).toMatchObject({ id: 'message1', body: 'Hi' });
	});
});

describe('a sent message', () => {
	const form = { contactId: byId('contact1'), message: 'Hi' };

	test.each([
		[200, { conversationId: 'conversation1', messageId: 'message1' }],
		[201, { conversationId: 'conversation1', messageId: 'message1', msg: 'Queued' }],
		[200, { conversationId: 'conversation1', messageId: 'message1', messageIds: ['message1'], status: 'pending' }],
	])('answered with %s is what the answer says', async (status, body) => {
		answer({ ...body, traceId: 'trace' }, status);
		const { json, error } = await hoopAi.run('message', 'send', form);
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining(body)]);
	});

	test('by email brings the id that threads and cancels need', async () => {
		const { contactId } = personIn(hoopAi.sandbox, 'James');
		const { json } = await hoopAi.run('message', 'send', {
			channel: 'Email',
			contactId: byId(contactId),
			html: '<p>Hi</p>',
		});
		expect(json[0]).toMatchObject({ contactId, emailMessageId: expect.any(String), messageId: expect.any(String) });
	});
});

describe('an inbound message', () => {
	test('that the platform drops with an empty 201 is an error, not an empty success', async () => {
		const { contactId } = personIn(hoopAi.sandbox, 'Maria');
		const { status, error } = await hoopAi.run('message', 'addInbound', {
			type: 'Custom',
			contactId: byId(contactId),
			message: 'Hi',
		});
		expect(status).toBe('error');
		expect(error?.message).toMatch(/not added/);
		expect(error?.description).toContain("'Conversation Provider ID'");
	});

	test.each([200, 201])('answered with %s is what the answer says', async (status) => {
		const body = { success: true, conversationId: 'conversation1', messageId: 'message1', message: 'Added' };
		answer(body, status);
		const { json } = await hoopAi.run('message', 'addInbound', { contactId: byId('contact1'), message: 'Hi' });
		expect(json).toEqual([expect.objectContaining(body)]);
	});
});

test('what is deleted is said to be, whatever the platform answers', async () => {
	const { conversationId } = personIn(hoopAi.sandbox, 'Maria');
	const { json } = await hoopAi.run('conversation', 'delete', { conversationId: byId(conversationId) });
	expect(json).toEqual([{ deleted: true, id: conversationId }]);
	const [{ id }] = hoopAi.sandbox.control.state().bots;
	answer('', 200, { method: 'DELETE' });
	const { json: bot } = await hoopAi.run('bot', 'delete', { botId: byId(id) });
	expect(bot).toEqual([{ deleted: true, id }]);
});

test('a created and an updated conversation come out of their wrapper', async () => {
	const { contactId } = personIn(hoopAi.sandbox, 'Amara');
	const { json: created } = await hoopAi.run('conversation', 'create', { contactId: byId(contactId) });
	expect(created[0]).toMatchObject({ id: expect.any(String), contactId });
	const { conversationId } = personIn(hoopAi.sandbox, 'Maria');
	const { json: updated } = await hoopAi.run('conversation', 'update', {
		conversationId: byId(conversationId),
		updateFields: { unreadCount: 0 },
	});
	expect(updated[0]).toMatchObject({ id: conversationId, unreadCount: 0 });
});
