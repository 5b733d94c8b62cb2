import axios from 'axios';

import { useAchieveApex } from '../../support/achieveApex';

const apex = useAchieveApex();

/** Asks the sandbox as anybody would, without our node. */
const ask = async (method: string, path: string, { key = apex.sandbox.apiKey, data = undefined as unknown } = {}) => {
	const answer = await axios.request<Record<string, unknown>>({
		method,
		url: apex.sandbox.url + path,
		headers: { 'x-api-key': key },
		data,
		validateStatus: () => true,
	});
	return { status: answer.status, body: answer.data };
};

test('pages as Feathers does, up to 50', async () => {
	const first = await ask('GET', '/conversations?organization_id=12&$limit=2&$skip=1&$sort[created_at]=1');
	expect(first.body).toMatchObject({ total: 6, limit: 2, skip: 1 });
	expect(first.body.data).toHaveLength(2);
	const { status, body } = await ask('GET', '/conversations?organization_id=12&$limit=51');
	expect(status).toBe(400);
	expect(body).toEqual({ name: 'BadRequest', message: '$limit must be at most 50', code: 400, className: 'bad-request' });
});

test.each([
	['GET', '/conversations', undefined, 'organization_id is required'],
	['GET', '/conversations?organization_id=12&colour=red', undefined, 'Invalid query parameter colour'],
	['GET', '/conversations?organization_id=12&$sort=created_at', undefined, 'Invalid $sort'],
	['GET', '/conversation-messages-sms', undefined, 'conversation_id is required'],
	['POST', '/conversations-bulk-actions', { action: 'update_status', status: 'open', view_id: 6, conversation_ids: [1] }, 'Exactly one of'],
	['POST', '/conversation-messages-sms', { conversation_id: '1', message_text: 'Hi' }, 'Invalid conversation_id'],
	['POST', '/conversation-predefined-messages', { organization_id: 12, title: 'x', content: 'x', colour: 1 }, 'Unknown property'],
])('%s %s with %j is a bad request', async (method, path, data, message) => {
	const { status, body } = await ask(method, path, { data });
	expect([status, body.name]).toEqual([400, 'BadRequest']);
	expect(body.message).toContain(message);
});

test('a channel takes no messages of another, and sends no notes without text', async () => {
	const send = '/conversation-messages-transform-outgoing-instagram';
	const body = { conversation_id: apex.on('whatsapp').id, message_text: 'Hi', message_type: 'text' };
	expect((await ask('POST', send, { data: body })).status).toBe(400);
	const empty = { conversation_id: apex.on('instagram').id, message_type: 'note' };
	expect((await ask('POST', send, { data: empty })).status).toBe(400);
});

test('a wrong key is refused as documented', async () => {
	expect(await ask('GET', '/organizations', { key: 'wrong' })).toEqual({
		status: 401,
		body: { name: 'NotAuthenticated', message: 'Invalid API key', code: 401, className: 'not-authenticated' },
	});
});

test('the limit counts all keys of an organization, and tells the wait in the body', async () => {
	apex.sandbox.control.settings({ limits: { max: 2 } });
	await ask('GET', '/organizations');
	await ask('GET', '/organizations', { key: apex.sandbox.keys.member });
	const { status, body } = await ask('GET', '/organizations');
	expect(status).toBe(429);
	expect(body).toEqual({
		name: 'TooManyRequests',
		message: 'Rate limit exceeded',
		code: 429,
		data: { limit: 2, current: 3, window: 3_600, retryAfter: expect.any(Number) },
	});
	expect((await ask('GET', '/organizations', { key: apex.sandbox.keys.elsewhere })).status).toBe(200);
});
