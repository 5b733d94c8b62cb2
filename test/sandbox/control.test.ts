import { startHoopAi } from '../../sandbox/hoopAi';
import { until } from '../../sandbox/n8n/until';
import { clientOf, useSandbox, type HoopAiSandbox } from './client';

const used = useSandbox();

const opened: HoopAiSandbox[] = [];
afterEach(async () => {
	await Promise.all(opened.splice(0).map(async (sandbox) => await sandbox.close()));
});

const lever = async (method: string, path: string, data?: unknown) =>
	await used.http.request({ method, url: `/_sandbox${path}`, data, headers: { Authorization: undefined, Version: undefined } });

describe('HoopAI sandbox: control', () => {
	it('journals what arrived, and only that', async () => {
		const { sandbox, http } = used;
		await http.get('/contacts/', { params: { locationId: sandbox.locationId, limit: 1 } });
		await http.post('/conversations/messages', { type: 'Pigeon' });
		await lever('GET', '/state');
		const { data } = await lever('GET', '/journal');
		expect(data).toEqual(sandbox.control.journal());
		expect(data).toMatchObject([
			{ n: 1, host: 'api', method: 'GET', path: '/contacts/', query: { limit: '1' }, status: 200, performed: true },
			{ n: 2, method: 'POST', body: { type: 'Pigeon' }, status: 422, performed: false },
		]);
		expect(data[0].headers.authorization).toBe(`Bearer ${sandbox.token}`);
		await lever('DELETE', '/journal');
		expect(sandbox.control.journal()).toEqual([]);
	});

	it('has the same levers over HTTP', async () => {
		await lever('POST', '/reset', { seed: { conversations: 7, messagesPerConversation: 3 }, settings: { latencyMs: 60 } });
		const { data: state } = await lever('GET', '/state');
		const mine = state.messages.filter(({ locationId }: { locationId: string }) => locationId === used.sandbox.locationId);
		expect(mine).toHaveLength(21);
		const began = Date.now();
		await used.http.get('/contacts/', { params: { locationId: used.sandbox.locationId } });
		expect(Date.now() - began).toBeGreaterThanOrEqual(55);
		expect((await lever('POST', '/faults', { action: { type: 'html' } })).data).toEqual({ ids: [1] });
		expect((await lever('DELETE', '/faults')).status).toBe(200);
	});

	it('refuses a setting that there is not', async () => {
		const { status, data } = await lever('POST', '/settings', { limits: { maximum: 3 } });
		expect([status, data.error]).toEqual([400, 'No such setting: limits.maximum']);
		expect(() => used.sandbox.control.settings({ latency: 3 } as object)).toThrow('No such setting');
	});

	it('lets things happen in the account', async () => {
		const { control, locationId } = used.sandbox;
		const { contactId, unreadCount, id } = control.state().conversations[0];
		const { message, conversation } = control.event({ type: 'inbound', contactId, message: 'Still there?' });
		expect(message).toMatchObject({ body: 'Still there?', direction: 'inbound', conversationId: id });
		expect(conversation.unreadCount).toBe(unreadCount + 1);
		await lever('POST', '/events', { type: 'escalate', conversationId: id });
		const { data } = await used.http.get('/conversations/', { params: { locationId, status: 'escalated' } });
		expect(data.conversations.map((row: { id: string }) => row.id)).toContain(id);
	});

	it('starts the same every time, and apart from any other', async () => {
		const other = await startHoopAi();
		opened.push(other);
		const fresh = used.sandbox.control.state();
		expect(other.control.state()).toEqual(fresh);
		other.control.settings({ latencyMs: 5 });
		await clientOf(other).delete(`/conversations/${fresh.conversations[0].id}`);
		expect(used.sandbox.control.state()).toEqual(fresh);
		expect(used.sandbox.control.settings().latencyMs).toBe(0);
	});

	it('makes a large account', () => {
		const { control, locationId } = used.sandbox;
		control.reset({ seed: { conversations: 100, messagesPerConversation: 100 } });
		expect(control.state().messages.filter((one) => one.locationId === locationId)).toHaveLength(10_000);
	});

	it('closes, whatever is still open', async () => {
		const other = await startHoopAi();
		other.control.fault({ action: { type: 'timeout' } });
		const hanging = clientOf(other).get('/contacts/').catch(() => 'gone');
		await until(() => (other.control.journal().length > 0 ? true : undefined), { what: 'the request to arrive', limit: 4_000, every: 5 });
		await other.close();
		expect(await hanging).toBe('gone');
	});
});
