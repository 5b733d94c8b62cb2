import { useSandbox } from './client';

const used = useSandbox();

const search = async (headers: Record<string, string | undefined>, locationId = used.sandbox.locationId) =>
	await used.http.get('/conversations/search', { params: { locationId }, headers });

describe('HoopAI sandbox: who gets in', () => {
	it.each([
		['no token', { Authorization: undefined }, 'Invalid Private Integration token'],
		['an unknown token', { Authorization: 'Bearer pit-nobody' }, 'Invalid Private Integration token'],
		['a token of another kind', { Authorization: 'Basic abc' }, 'Invalid Private Integration token'],
		['no Version', { Version: undefined }, 'version header was not found.'],
		['an unpublished Version', { Version: '2020-01-01' }, 'version header is invalid'],
	])('refuses %s', async (_what, headers, message) => {
		const { status, data } = await search(headers as Record<string, string | undefined>);
		expect(status).toBe(401);
		expect(data).toEqual({ statusCode: 401, message, error: 'Unauthorized', traceId: expect.any(String) });
	});

	it('answers a missing scope with 401', async () => {
		const { tokens } = used.sandbox;
		const { status, data } = await search({ Authorization: `Bearer ${tokens.noConversations}` });
		expect([status, data.message]).toEqual([401, 'The token is not authorized for this scope.']);
	});

	it('lets a read-only token read and not write', async () => {
		const headers = { Authorization: `Bearer ${used.sandbox.tokens.readOnly}` };
		expect((await search(headers)).status).toBe(200);
		expect((await used.http.post('/conversations/messages', {}, { headers })).status).toBe(401);
	});

	it('opens only the locations of the token', async () => {
		const { locations, tokens } = used.sandbox;
		expect((await search({}, locations.branch)).status).toBe(200);
		const { status, data } = await search({}, locations.elsewhere);
		expect([status, data.message]).toEqual([401, 'This location is not accessible from this token!']);
		expect((await search({ Authorization: `Bearer ${tokens.elsewhere}` })).status).toBe(401);
	});

	it.each(['v3', '2023-02-21', '2021-07-28', '2021-04-15'])('takes Version %s', async (Version) => {
		expect((await search({ Version })).status).toBe(200);
	});
});

describe('HoopAI sandbox: what it accepts', () => {
	it('names every field that is wrong, in a list', async () => {
		const { status, data } = await used.http.get('/conversations/search', { params: { limit: 'ten', status: 'odd' } });
		expect(status).toBe(422);
		expect(data.error).toBe('Unprocessable Entity');
		expect(data.message).toEqual([
			'locationId should not be empty',
			'status must be one of the following values: all, read, unread, starred, recents',
			'limit must be a number conforming to the specified constraints',
		]);
	});

	it('does not take text for a number in a body', async () => {
		const { sandbox, http } = used;
		const [{ id }] = sandbox.control.state().conversations;
		const { status } = await http.put(`/conversations/${id}`, { locationId: sandbox.locationId, unreadCount: '0' });
		expect(status).toBe(422);
	});

	it('takes fields that it does not know', async () => {
		const { sandbox, http } = used;
		const [contact] = sandbox.control.state().contacts;
		const { status } = await http.post('/conversations/messages', {
			type: 'SMS', contactId: contact.id, message: 'Hi', somethingNew: true,
		});
		expect(status).toBe(200);
	});

	it('says so where there is no such path, and where JSON is broken', async () => {
		const { data } = await used.http.get('/conversations/nothing/here?at=all');
		expect(data).toMatchObject({ statusCode: 404, message: 'Cannot GET /conversations/nothing/here' });
		const { status } = await used.http.post('/conversations/', '{"a', {
			headers: { 'Content-Type': 'application/json' },
			transformRequest: (body: string) => body,
		});
		expect(status).toBe(400);
	});

	it('does not know HoopAI’s AI paths when it plays HighLevel proper', async () => {
		used.sandbox.control.settings({ aiPaths: 'absent' });
		const { locationId } = used.sandbox;
		for (const path of ['/conversations/', '/conversations/bots', '/voice-ai/calls']) {
			const { status, data } = await used.http.get(path, { params: { locationId } });
			expect([status, data.message]).toEqual([404, `Cannot GET ${path}`]);
		}
	});
});
