import { startHelpDesk, type HelpDesk } from '../../sandbox/helpDesk';
import { connect, conversationWithBot, escalate, filledIn } from '../../sandbox/n8n/escalation-job';
import { exampleWorkflow } from '../../sandbox/n8n/workflows';
import { useStage } from './harness';
import { allExecutions, ended, saveTrigger, started, TRIGGER, type TriggerWorkflow } from './trigger';

const stage = useStage();
const active: string[] = [];

// The platform would not wait for a machine as busy as this one may be.
beforeEach(() => webhooks().courier({ timeoutMs: 60_000 }));
afterEach(async () => {
	for (const id of active.splice(0)) await stage.client.deactivate(id);
});

const webhooks = () => stage.sandbox.control.webhooks;
const urlOf = ({ path }: TriggerWorkflow, kind = 'webhook') => `${stage.n8n.url}/${kind}/${path}`;
const signature = () => ({ authentication: 'platformSignature', additionalOptions: { publicKey: webhooks().keys.ed25519 } });

async function activeTrigger(parameters: Record<string, unknown>): Promise<TriggerWorkflow> {
	const workflow = await saveTrigger(stage.client, stage.credential, parameters);
	await stage.client.publish(workflow.id);
	active.push(workflow.id);
	return workflow;
}

async function api(method: string, path: string, body: object): Promise<void> {
	const { token, version, url, locationId } = stage.sandbox;
	const headers = { authorization: `Bearer ${token}`, version, 'content-type': 'application/json' };
	const response = await fetch(url + path, { method, headers, body: JSON.stringify({ locationId, ...body }) });
	if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

describe('the HoopAI Trigger in a real n8n', () => {
	it('starts once for each event that the account causes', async () => {
		const workflow = await activeTrigger(signature());
		webhooks().register({ url: urlOf(workflow), copies: 2 });
		const { id, contactId, botId } = conversationWithBot(stage.sandbox);
		const { control } = stage.sandbox;
		control.event({ type: 'inbound', contactId, message: 'Hello' });
		control.event({ type: 'botMessage', conversationId: id, message: 'Hello, I am a bot' });
		control.event({ type: 'escalate', conversationId: id });
		control.event({ type: 'call', contactId });
		control.event({ type: 'call', contactId, transferred: true });
		await api('PATCH', `/conversations/bots/${botId}/status`, { status: 'inactive' });
		await api('POST', `/conversations/bots/${botId}/knowledge`, { type: 'text', title: 'A', content: 'B' });
		webhooks().send({ type: 'LCEmailStats', payload: { webhookPayload: { event: 'delivered' } } });
		await webhooks().settled();

		const deliveries = webhooks().deliveries();
		expect(deliveries.map(({ attempts }) => attempts)).toEqual(deliveries.map(() => [200]));
		const items = await started(stage.client, await ended(stage.client, workflow.id, deliveries.length / 2));
		expect(items.map(({ json }) => [json.event, json.webhookId]).sort()).toEqual(
			deliveries.filter(({ twist }) => !twist).map(({ type, webhookId }) => [type, webhookId]).sort(),
		);
		expect(new Set(items.map(({ json }) => json.event))).toEqual(
			new Set([
				'BotStatusChanged', 'ConversationBotMessage', 'ConversationEscalated', 'ConversationUnreadUpdate', 'InboundMessage',
				'KnowledgeBaseUpdated', 'LCEmailStats', 'OutboundMessage', 'VoiceAiCallEnd', 'VoiceCallCompleted', 'VoiceCallEscalated',
			]),
		);
	});

	it('answers what it cannot read with 400, and starts nothing', async () => {
		const workflow = await activeTrigger({ authentication: 'none' });
		const post = async (body: string | Buffer, type = 'application/json') =>
			(await fetch(urlOf(workflow), { method: 'POST', headers: { 'content-type': type }, body })).status;
		expect(await post('{"type":')).toBe(400);
		expect(await post('[]')).toBe(400);
		expect(await post('')).toBe(400);
		expect(await post('<type>InboundMessage</type>', 'application/xml')).toBe(400);
		expect(await post('type=InboundMessage', 'application/x-www-form-urlencoded')).toBe(400);
		expect(await post('--b\r\n\r\n--b--', 'multipart/form-data; boundary=b')).toBe(400);
		expect(await post(`{"type":"InboundMessage","a":${'['.repeat(70)}${']'.repeat(70)}}`)).toBe(400);
		expect(await post(Buffer.from('{"type":"InboundMessage"}'), 'text/plain')).toBe(200);
		await ended(stage.client, workflow.id, 1);
		expect(await allExecutions(stage.client, workflow.id)).toHaveLength(1);
	});

	it('answers what is larger than n8n allows with 400', async () => {
		const workflow = await activeTrigger({ authentication: 'none' });
		const body = `{"type":"InboundMessage","body":"${'a'.repeat(17 * 1024 * 1024)}"}`;
		const response = await fetch(urlOf(workflow), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
		expect(response.status).toBe(400);
		expect(await allExecutions(stage.client, workflow.id)).toEqual([]);
	});

	it('answers a repetition and what it does not want as it answers what it takes', async () => {
		const workflow = await activeTrigger({ authentication: 'none', events: ['InboundMessage'] });
		const post = async (type: string) => {
			const answer = await fetch(urlOf(workflow), { method: 'POST', body: JSON.stringify({ type, webhookId: 'w' }) });
			return [answer.status, await answer.text()];
		};
		expect([await post('InboundMessage'), await post('InboundMessage'), await post('OutboundMessage')]).toEqual(Array(3).fill([200, 'OK']));
		expect(await ended(stage.client, workflow.id, 1)).toHaveLength(1);
	});

	it('tells a forger nothing', async () => {
		const workflow = await activeTrigger(signature());
		webhooks().register({ url: urlOf(workflow) });
		const answer = await fetch(urlOf(workflow), { method: 'POST', headers: { 'x-ghl-signature': 'N/A' }, body: '{"type":"InboundMessage"}' });
		expect([answer.status, await answer.text()]).toEqual([401, '']);
		expect(await allExecutions(stage.client, workflow.id)).toEqual([]);
	});

	it('answers before a slow workflow has ended', async () => {
		const wait = { id: 'wait', name: 'Wait', type: 'n8n-nodes-base.wait', typeVersion: 1.1, position: [200, 0] as [number, number], parameters: { amount: 60 } };
		const workflow = await saveTrigger(stage.client, stage.credential, signature(), [wait]);
		await stage.client.publish(workflow.id);
		active.push(workflow.id);
		webhooks().register({ url: urlOf(workflow) });
		webhooks().send({ type: 'InboundMessage' });
		await webhooks().settled();
		expect(webhooks().deliveries()[0].attempts).toEqual([200]);
		const [execution] = await allExecutions(stage.client, workflow.id);
		expect(['new', 'running', 'waiting']).toContain(execution.status);
		await stage.client.post(`/rest/executions/${execution.id}/stop`, {});
	});

	it('listens for a test event in the editor, past what it does not want', async () => {
		const workflow = await saveTrigger(stage.client, stage.credential, { ...signature(), events: ['ConversationEscalated'] });
		const waiting = await stage.client.post<{ waitingForWebhook?: boolean }>(`/rest/workflows/${workflow.id}/run`, {
			triggerToStartFrom: { name: TRIGGER },
		});
		expect(waiting.waitingForWebhook).toBe(true);
		webhooks().register({ url: urlOf(workflow, 'webhook-test') });
		webhooks().courier({ parallel: 1 });
		webhooks().send({ type: 'BotStatusChanged' });
		webhooks().send({ type: 'ConversationEscalated' }, 'forged');
		stage.sandbox.control.event({ type: 'escalate', conversationId: conversationWithBot(stage.sandbox).id });
		await webhooks().settled();
		expect(webhooks().deliveries().map(({ attempts }) => attempts[0])).toEqual([200, 401, 200]);
		const items = await started(stage.client, await ended(stage.client, workflow.id, 1));
		expect(items.map(({ json }) => json.event)).toEqual(['ConversationEscalated']);
	});

	it('takes the secret of a header from the credential, and keeps out who does not know it', async () => {
		const data = { ...stage.credentialData, webhookSecret: 'open sesame' };
		const credential = await stage.client.createCredential('hoopAiApi', 'With a secret', data);
		const workflow = await saveTrigger(stage.client, credential, { authentication: 'secretHeader', headerName: 'X-Secret' });
		await stage.client.publish(workflow.id);
		active.push(workflow.id);
		const post = async (secret: string) =>
			(await fetch(urlOf(workflow), { method: 'POST', headers: { 'x-secret': secret }, body: '{"type":"InboundMessage"}' })).status;
		expect([await post('open'), await post('open sesame')]).toEqual([401, 200]);
		expect(await ended(stage.client, workflow.id, 1)).toHaveLength(1);
	});

	it.each([
		['the token', { accessToken: 'pit-wrong' }, /does not accept the Access Token/],
		['the location', { locationId: 'elsewhere' }, /no access to this location/],
	])('is not activated when something is wrong with %s, and says so', async (_what, changes, words) => {
		const data = { ...stage.credentialData, ...changes };
		const credential = await stage.client.createCredential('hoopAiApi', `Wrong ${JSON.stringify(changes)}`, data);
		const workflow = await saveTrigger(stage.client, credential, signature());
		await expect(stage.client.publish(workflow.id)).rejects.toThrow(words);
	});

	it('is not activated with a form that lets nobody in', async () => {
		const workflow = await saveTrigger(stage.client, stage.credential, {
			authentication: 'platformSignature',
			additionalOptions: { publicKey: 'not a key' },
		});
		await expect(stage.client.publish(workflow.id)).rejects.toThrow(/'Public Key' is not an Ed25519 public key/);
	});
});

describe('the example Escalation to Ticket', () => {
	let desk: HelpDesk;
	beforeAll(async () => {
		desk = await startHelpDesk();
	});
	afterAll(async () => await desk?.close());

	it('opens one ticket, tells the contact, and silences the bot, however often the event comes', async () => {
		const { client, sandbox } = stage;
		const scene = { client, sandbox, desk };
		const job = await client.importWorkflow(filledIn(await exampleWorkflow('escalation-to-ticket'), scene), { hoopAiApi: stage.credential });
		active.push(job.id);
		await connect(job, scene);
		const { id, contactId, botId } = conversationWithBot(sandbox);

		const report = await escalate(job, scene);

		expect(report).toMatchObject({ delivered: 1, executions: 1, tickets: 1, sent: 1, duplicates: 0, error: undefined });
		expect(webhooks().deliveries().map(({ attempts }) => attempts)).toEqual([[200], [200]]);
		expect(desk.tickets()).toHaveLength(1);
		expect(desk.tickets()[0]).toMatchObject({ externalId: id, requester: contactId, description: expect.stringContaining('Contact: ') });
		const { messages, bots } = sandbox.control.state();
		const told = messages.filter((message) => message.conversationId === id).at(-1);
		expect(told).toMatchObject({ direction: 'outbound', source: 'api', body: expect.stringContaining('Your ticket is number 1.') });
		expect(bots.find((bot) => bot.id === botId)?.status).toBe('inactive');
		expect(report.rows).toEqual([{ ticket: 1, contact: expect.stringMatching(/\w/), lastMessage: expect.stringMatching(/\w/), told: told?.body, bot: 'inactive' }]);

		expect(await escalate(job, scene)).toMatchObject({ delivered: 1, executions: 1, tickets: 1, sent: 1, duplicates: 0 });
		expect(await allExecutions(client, job.id)).toHaveLength(2);
	});
});
