import { agentClara } from '../../../nodes/AgentClara/platform';
import type { FaultAction } from '../../../sandbox/agentClara';
import { byId, useAgentClara } from '../../support/agentClara';

const clara = useAgentClara();

/** A refusal that names no window may slow an account down for as long as the usual one, 10 seconds. */
const PATIENCE = 60_000;

const refusal = (status: number, error: string): FaultAction => ({
	type: 'status',
	status,
	body: { success: false, error },
});
const getJohn = async () => await clara.run('contact', 'get', { contactId: byId(clara.contact('John').id) });
const sendToJohn = async (more = {}) =>
	await clara.run('message', 'send', { conversationId: byId(clara.conversation('John').id), content: 'Hi' }, more);

describe('a refusal', () => {
	it.each([
		['conversation', 'get', { conversationId: byId('conv_nobody') }, 'There is no conversation with this ID'],
		['conversation', 'close', { conversationId: byId('conv_nobody') }, 'There is no conversation with this ID'],
		['contact', 'delete', { contactId: byId('cust_nobody') }, 'There is no contact with this ID'],
	])('of something that does not exist: %s %s', async (resource, operation, parameters, message) => {
		const { error } = await clara.run(resource, operation, parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(error?.description).toContain('From List');
		expect(error?.description).toMatch(/The API says: (Conversation|Contact) not found/);
		expect(clara.journal()).toHaveLength(1);
	});

	it("of another sub-account's conversation", async () => {
		const [theirs] = clara.sandbox.control.state().conversations.filter(({ account }) => account === 'elsewhere');
		const { error } = await clara.run('conversation', 'get', { conversationId: byId(theirs.id) });
		expect(error?.message).toContain('no conversation');
	});

	it('of the key says what to do and never shows it', async () => {
		const apiKey = 'sk_live_mistyped00000000000000';
		const credential = clara.credential({ apiKey });
		const { error } = await clara.run('contact', 'getMany', {}, { credential });
		expect(error?.message).toContain('does not accept the API Key');
		expect(error?.description).toContain('API Keys');
		expect(JSON.stringify(error)).not.toContain(apiKey);
	});

	it('of a key that may only read', async () => {
		const credential = clara.credential({ apiKey: clara.sandbox.keys.readOnly });
		const { error } = await sendToJohn({ credential });
		expect(error?.message).toContain('The API Key is not allowed to do this');
	});

	it('of a body keeps the words of the platform', async () => {
		clara.sandbox.control.fault({ action: refusal(400, 'Missing required field: customer_handle') });
		const { error } = await clara.run('conversation', 'create', { channel: 'instagram' });
		expect(error?.message).toContain('Missing required field: customer_handle');
		expect(error?.description).toContain("'Additional Body Fields'");
	});

	it('of a path points at the address and at the later documentation', async () => {
		const credential = clara.credential({ baseUrl: `${clara.sandbox.url}/v2` });
		const { error } = await clara.run('contact', 'getMany', {}, { credential });
		expect(error?.message).toContain('404');
		clara.sandbox.control.fault({ action: { type: 'html', status: 404, body: '<h1>Cannot GET /contacts</h1>' } });
		const page = await clara.run('contact', 'getMany');
		expect(page.error?.message).toContain('no such address');
		expect(page.error?.description).toContain('no longer lists');
	});

	it("counts as one in a success's clothes too", async () => {
		clara.sandbox.control.fault({ action: refusal(200, 'Customer has opted out') });
		const { error, status } = await sendToJohn();
		expect(status).toBe('error');
		expect(error?.message).toBe('Agent Clara refused: Customer has opted out [item 0]');
		expect(error?.description ?? '').not.toContain('carried out');
		expect(clara.journal()).toHaveLength(1);
	});

	it('becomes the item with Continue On Fail, and the others go on', async () => {
		const items = ['John', 'nobody', 'Aiko'].map((name) => ({
			json: { id: name === 'nobody' ? 'cust_nobody' : clara.contact(name).id },
		}));
		const { json } = await clara.run(
			'contact',
			'get',
			{ contactId: byId('={{ $json.id }}') },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(json.map((row) => row.name ?? row.error)).toEqual([
			'John Smith',
			'There is no contact with this ID',
			'Aiko Mori',
		]);
	});
});

describe('the limits', () => {
	it('are those of the plan', () => {
		const windows = (changes: object) => agentClara.account(clara.credential({ ...changes })).windows;
		const MINUTE = 60_000;
		expect(windows({})).toEqual([
			{ limit: 1000, interval: MINUTE },
			{ limit: 100, interval: 10_000 },
		]);
		expect(windows({ rateLimitPlan: 'enterprise' })).toEqual([{ limit: 10_000, interval: MINUTE }]);
		const custom = { rateLimitPlan: 'custom', requestsPerMinute: 300, requestsPerTenSeconds: 60 };
		expect(windows(custom)).toEqual([
			{ limit: 300, interval: MINUTE },
			{ limit: 60, interval: 10_000 },
		]);
	});

	it('are waited for, and a message that was turned away is sent once', async () => {
		clara.sandbox.control.fault({ action: { type: 'status', status: 429 } });
		const { error } = await sendToJohn();
		expect(error).toBeUndefined();
		expect(clara.journal().map(({ status }) => status)).toEqual([429, 201]);
		expect(clara.conversation('John').messages.filter(({ content }) => content === 'Hi')).toHaveLength(1);
		const [refused, sent] = clara.journal();
		expect(sent.at - refused.at).toBeGreaterThanOrEqual(950);
	}, PATIENCE);

	it('are kept by the platform as well', async () => {
		clara.sandbox.control.settings({ limits: { burst: { max: 2, intervalMs: 1_000 } } });
		const { json, error } = await clara.run('contact', 'getMany', { limit: 1 }, { items: [1, 2, 3, 4].map((n) => ({ json: { n } })) });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(4);
		expect(clara.journal().some(({ limited }) => limited)).toBe(true);
	}, PATIENCE);
});

describe('trouble on the way', () => {
	it('repeats a read', async () => {
		clara.sandbox.control.fault({ action: { type: 'status', status: 500 } });
		expect((await getJohn()).error).toBeUndefined();
		expect(clara.journal().map(({ status }) => status)).toEqual([500, 200]);
	});

	it.each<[string, FaultAction]>([
		['a 500', { type: 'status', status: 500 }],
		['a connection that dies', { type: 'reset-after' }],
	])('never repeats a message after %s, and says so', async (_, action) => {
		clara.sandbox.control.fault({ action });
		const { error } = await sendToJohn();
		expect(clara.journal()).toHaveLength(1);
		expect(error?.description).toContain('It may have been carried out');
	});

	it.each<[string, FaultAction]>([
		['a web page', { type: 'html' }],
		['a JSON list', { type: 'status', status: 200, body: '"fine"' }],
	])('%s in place of the list is told', async (_, action) => {
		clara.sandbox.control.fault({ times: null, action });
		const { error, status } = await clara.run('conversation', 'getMany');
		expect(status).toBe('error');
		expect(error?.message).toMatch(/not JSON|no list of results/);
	});
});
