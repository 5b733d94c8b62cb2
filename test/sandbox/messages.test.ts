import { useSandbox } from './client';

const used = useSandbox();

const conversationOn = (lastMessageType: string) => {
	const { conversations, contacts } = used.sandbox.control.state();
	const conversation = conversations.find((one) => one.lastMessageType === lastMessageType);
	const contact = contacts.find(({ id }) => id === conversation?.contactId);
	if (!conversation || !contact) throw new Error(`No conversation on ${lastMessageType}`);
	return { conversation, contact };
};

const send = async (body: object) => await used.http.post('/conversations/messages', body);

describe('HoopAI sandbox: messages', () => {
	it('lists newest first, nested twice, back to the oldest', async () => {
		const { sandbox, http } = used;
		sandbox.control.reset({ seed: { conversations: 1, messagesPerConversation: 250 } });
		const [{ id }] = sandbox.control.state().conversations;
		const bodies: string[] = [];
		let lastMessageId: string | undefined;
		for (let more = true; more; ) {
			const { data } = await http.get(`/conversations/${id}/messages`, { params: { limit: 100, lastMessageId } });
			bodies.push(...data.messages.messages.map(({ body }: { body: string }) => body));
			({ lastMessageId, nextPage: more } = data.messages);
		}
		expect(bodies).toEqual(Array.from({ length: 250 }, (_, index) => `Message ${250 - index}`));
	});

	it('filters by type across pages', async () => {
		const { sandbox, http } = used;
		sandbox.control.reset({ seed: { conversations: 1, messagesPerConversation: 40, emailEvery: 10 } });
		const [{ id }] = sandbox.control.state().conversations;
		const { data } = await http.get(`/conversations/${id}/messages`, { params: { type: 'TYPE_EMAIL', limit: 3 } });
		expect(data.messages.messages).toHaveLength(3);
		expect(data.messages.nextPage).toBe(true);
		expect((await http.get(`/conversations/${id}/messages`, { params: { type: 'TYPE_PIGEON' } })).status).toBe(422);
	});

	it('keeps the text of an email apart', async () => {
		const { http, sandbox } = used;
		const { conversation } = conversationOn('TYPE_EMAIL');
		const { data } = await http.get(`/conversations/${conversation.id}/messages`);
		const [message] = data.messages.messages;
		expect(message).not.toHaveProperty('body');
		const path = `/conversations/messages/email/${message.meta.email.messageIds[0]}`;
		expect((await http.get(path)).data.emailMessage.body).toContain('insurance');
		sandbox.control.settings({ emailShape: 'flat' });
		expect((await http.get(path)).data.body).toContain('insurance');
	});

	it('sends, and brings the conversation forward', async () => {
		const { conversation, contact } = conversationOn('TYPE_SMS');
		const { status, data } = await send({ type: 'SMS', contactId: contact.id, message: 'On our way' });
		expect(status).toBe(200);
		expect(data).toMatchObject({ conversationId: conversation.id, messageId: expect.any(String) });
		const read = await used.http.get(`/conversations/messages/${data.messageId}`);
		expect(read.data.message).toMatchObject({ body: 'On our way', direction: 'outbound', source: 'api', type: 2 });
		const after = used.sandbox.control.state().conversations.find(({ id }) => id === conversation.id);
		expect(after).toMatchObject({ lastMessageBody: 'On our way', lastMessageDirection: 'outbound' });
	});

	it('refuses what cannot be sent', async () => {
		const { contact } = conversationOn('TYPE_EMAIL');
		const refusal = async (body: object) => {
			const { status, data } = await send({ contactId: contact.id, ...body });
			return [status, data.canonicalCode ?? data.message];
		};
		expect(await refusal({ type: 'SMS', message: ' ' })).toEqual([422, 'CONVERSATIONS_MSG_NO_CONTENT']);
		expect(await refusal({ type: 'Email', message: 'text' })).toEqual([422, 'CONVERSATIONS_MSG_NO_CONTENT']);
		const shouted = contact.email?.toUpperCase();
		expect(await refusal({ type: 'Email', html: '<p/>', emailTo: shouted })).toEqual([400, 'CONVERSATIONS_MSG_INVALID_EMAILTO']);
		expect(await refusal({ type: 'SMS', message: 'x', conversationProviderId: used.sandbox.providerId })).toEqual([
			401, 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS',
		]);
		expect((await refusal({ type: 'Pigeon', message: 'x' }))[0]).toBe(422);
		expect((await refusal({ type: 'SMS', message: 'x', contactId: 'nobody' }))[0]).toBe(400);
	});

	it('answers a conversation on its own channel', async () => {
		const { conversation } = conversationOn('TYPE_WHATSAPP');
		const { data } = await used.http.post(`/conversations/${conversation.id}/messages`, { message: 'About 2,000 dollars' });
		const message = used.sandbox.control.state().messages.find(({ id }) => id === data.messageId);
		expect(message).toMatchObject({ messageType: 'TYPE_WHATSAPP', conversationId: conversation.id });
	});

	it('schedules, in seconds, and cancels once', async () => {
		const { contact } = conversationOn('TYPE_EMAIL');
		const body = { type: 'Email', contactId: contact.id, html: '<p>Later</p>' };
		const inSeconds = Math.floor(Date.now() / 1000) + 3600;
		expect((await send({ ...body, scheduledTimestamp: inSeconds * 1000 })).status).toBe(422);
		const { data } = await send({ ...body, scheduledTimestamp: inSeconds });
		const { data: read } = await used.http.get(`/conversations/messages/${data.messageId}`);
		expect(read.message.status).toBe('scheduled');
		const cancel = async () => await used.http.delete(`/conversations/messages/email/${data.emailMessageId}/schedule`);
		expect((await cancel()).data.status).toBe(200);
		const again = await cancel();
		expect([again.status, again.data.status]).toEqual([200, 404]);
	});

	it('files an inbound message as sent unless told otherwise', async () => {
		const { contact } = conversationOn('TYPE_SMS');
		const add = async (direction?: string) =>
			(await used.http.post('/conversations/messages/inbound', { type: 'SMS', contactId: contact.id, message: 'Hi', direction })).data;
		const directions = [await add(), await add('inbound')].map(
			({ messageId }) => used.sandbox.control.state().messages.find(({ id }) => id === messageId)?.direction,
		);
		expect(directions).toEqual(['outbound', 'inbound']);
		const { status, data } = await used.http.post('/conversations/messages/inbound', { type: 'Custom', contactId: contact.id, message: 'Hi' });
		expect([status, data]).toEqual([201, '']);
	});

	it('lets only the owner of a provider log calls and set statuses', async () => {
		const { sandbox, http } = used;
		const { messages } = sandbox.control.state();
		const carried = messages.find(({ conversationProviderId }) => conversationProviderId === sandbox.providerId);
		const plain = messages.find(({ messageType }) => messageType === 'TYPE_SMS');
		const email = messages.find(({ messageType }) => messageType === 'TYPE_EMAIL');
		const setStatus = async (id?: string) => await http.put(`/conversations/messages/${id}/status`, { status: 'read' });
		const log = async () =>
			await http.post('/conversations/messages/outbound', {
				type: 'Call', conversationId: carried?.conversationId, conversationProviderId: sandbox.providerId,
			});
		expect((await setStatus(carried?.id)).data.canonicalCode).toBe('CONVERSATIONS_MSG_PROVIDER_NO_ACCESS');
		expect((await log()).status).toBe(401);
		expect((await setStatus(plain?.id)).status).toBe(403);
		expect((await setStatus(email?.id)).data).toMatchObject({ statusCode: 401, message: 'No message found for the id' });

		sandbox.control.settings({ tokens: { full: { providers: [sandbox.providerId] } } });
		expect((await setStatus(carried?.id)).data.status).toBe('read');
		expect((await log()).data.success).toBe(true);
	});

	it('exports a location’s messages by cursor, emails only when asked for', async () => {
		const { sandbox, http } = used;
		const page = async (params: object) =>
			(await http.get('/conversations/messages/export', { params: { locationId: sandbox.locationId, limit: 10, ...params } })).data;
		const ids: string[] = [];
		let cursor: string | undefined;
		do {
			const data = await page({ cursor });
			ids.push(...data.messages.map(({ id }: { id: string }) => id));
			cursor = data.nextCursor ?? undefined;
		} while (cursor);
		const mine = sandbox.control.state().messages.filter(({ locationId }) => locationId === sandbox.locationId);
		const emails = mine.filter(({ messageType }) => messageType === 'TYPE_EMAIL');
		expect(new Set(ids).size).toBe(mine.length - emails.length);
		expect((await page({ channel: 'Email' })).total).toBe(emails.length);
	});

	it('sends no typing notice to a visitor that is not there', async () => {
		const { conversation, contact } = conversationOn('TYPE_LIVE_CHAT');
		const type = async (visitorId?: string | null) =>
			await used.http.post('/conversations/providers/live-chat/typing', {
				locationId: used.sandbox.locationId, conversationId: conversation.id, isTyping: true, visitorId,
			});
		expect((await type()).status).toBe(422);
		expect((await type('nobody')).status).toBe(400);
		const { status, data } = await type(contact.visitorId);
		expect([status, data.success]).toEqual([201, true]);
	});
});
