import { useSandbox } from './client';

const used = useSandbox();
const at = (params: object = {}) => ({ params: { locationId: used.sandbox.locationId, ...params } });

describe('HoopAI sandbox: bots and what they know', () => {
	it('creates, changes, switches and deletes a bot', async () => {
		const { http, sandbox } = used;
		const { locationId } = sandbox;
		const created = await http.post('/conversations/bots', { locationId, name: 'Sales', model: 'gpt-4', temperature: 0.2 });
		expect([created.status, created.data.status]).toEqual([201, 'draft']);
		const path = `/conversations/bots/${created.data.id}`;
		expect((await http.put(path, { locationId, maxTokens: 900 })).data).toMatchObject({ name: 'Sales', maxTokens: 900 });
		expect((await http.patch(`${path}/status`, { locationId, status: 'active' })).data.status).toBe('active');
		expect((await http.get(path, at())).data).toMatchObject({ status: 'active', temperature: 0.2 });
		expect((await http.delete(path, at())).status).toBe(200);
		expect((await http.get(path, at())).status).toBe(404);
	});

	it('refuses an unknown model, an unknown status and a missing location', async () => {
		const { http, sandbox } = used;
		const { locationId } = sandbox;
		const create = async (body: object) => (await http.post('/conversations/bots', { name: 'x', ...body })).status;
		expect(await create({ locationId, model: 'gpt-banana' })).toBe(422);
		expect(await create({ locationId, temperature: 3 })).toBe(422);
		expect(await create({})).toBe(422);
		const [{ id }] = sandbox.control.state().bots;
		expect((await http.patch(`/conversations/bots/${id}/status`, { locationId, status: 'asleep' })).status).toBe(422);
	});

	it('keeps texts and pages for a bot', async () => {
		const { http, sandbox } = used;
		const { locationId } = sandbox;
		const [{ id }] = sandbox.control.state().bots;
		const path = `/conversations/bots/${id}/knowledge`;
		const add = async (body: object) => await http.post(path, { locationId, ...body });
		expect((await add({ type: 'text', title: 'Prices' })).data.message).toEqual(['content should not be empty']);
		expect((await add({ type: 'url', title: 'Prices' })).data.message).toEqual(['url should not be empty']);
		const { status, data } = await add({ type: 'url', url: 'https://mainstreetdental.example/team' });
		expect([status, data.id]).toEqual([201, expect.any(String)]);
		expect((await http.get(path, at())).data.total).toBe(4);
		expect((await http.delete(`${path}/${data.id}`, at())).status).toBe(200);
		expect((await http.get(path, at())).data.total).toBe(3);
	});

	it('pages its lists when asked, unless it is told not to', async () => {
		const { http, sandbox } = used;
		sandbox.control.reset({ seed: { bots: 45 } });
		const count = async (params: object) => (await http.get('/conversations/bots', at(params))).data.bots.length;
		expect(await count({})).toBe(45);
		expect(await count({ limit: 20, offset: 40 })).toBe(5);
		sandbox.control.settings({ aiPaging: 'ignored' });
		expect(await count({ limit: 20, offset: 40 })).toBe(45);
	});
});

describe('HoopAI sandbox: voice calls', () => {
	it('lists by direction and date', async () => {
		const count = async (params: object) => (await used.http.get('/voice-ai/calls', at(params))).data.calls.length;
		expect(await count({})).toBe(3);
		expect(await count({ direction: 'outbound' })).toBe(1);
		expect(await count({ endDate: '2020-01-01T00:00:00Z' })).toBe(0);
	});

	it('tells what was said, by whom and in what mood', async () => {
		const { calls } = used.sandbox.control.state();
		const { data } = await used.http.get(`/voice-ai/calls/${calls[1].id}/transcript`, at());
		expect(data.transcript[1]).toMatchObject({ speaker: 'caller', sentiment: 'negative', timestamp: expect.any(Number) });
	});

	it('signs the way to a recording, for a day', async () => {
		const { calls } = used.sandbox.control.state();
		const { data } = await used.http.get(`/voice-ai/calls/${calls[0].id}/recording`, at());
		expect(Date.parse(data.expiresAt) - Date.now()).toBeGreaterThan(86_000_000);
		expect((await fetch(data.url)).headers.get('content-type')).toBe('audio/x-wav');
		expect((await used.http.get(`/voice-ai/calls/${calls[2].id}/recording`, at())).status).toBe(404);
	});
});
