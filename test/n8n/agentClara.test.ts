import { randomUUID } from 'node:crypto';

import { startAgentClara, type AgentClaraSandbox, type Conversation } from '../../sandbox/agentClara';
import { N8nClient, type Credential } from '../../sandbox/n8n/client';
import { exampleWorkflow, type Workflow } from '../../sandbox/n8n/workflows';
import { until } from '../../sandbox/n8n/until';
import { runningN8n } from './handover';

jest.setTimeout(180_000);

const EXAMPLE = 'agent-clara-acknowledge-waiting-customers';
const SECRET = 'whsec_of-the-real-n8n';
const n8n = runningN8n();
const client = new N8nClient(n8n.url);
let sandbox: AgentClaraSandbox;
let credential: Credential;
let data: Record<string, unknown>;

beforeAll(async () => {
	await client.logIn(n8n.login);
	sandbox = await startAgentClara();
	data = { apiKey: sandbox.apiKey, webhookSecret: SECRET, baseUrl: sandbox.url, rateLimitPlan: 'standard' };
	credential = await client.createCredential('agentClaraApi', `Agent Clara ${randomUUID()}`, data);
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => await sandbox?.close());

const waiting = (): Conversation[] =>
	sandbox.control
		.state()
		.conversations.filter(({ account, status, unread, channel }) => account === 'main' && status === 'open' && unread && channel !== 'voice');

test('the example writes to everybody who waits, once, and tags their conversations', async () => {
	const { id } = await client.importWorkflow(await exampleWorkflow(EXAMPLE), { agentClaraApi: credential });
	const before = waiting();
	expect(before.length).toBeGreaterThan(1);

	const { status, error } = await client.runWorkflow(id);

	expect(error).toBeUndefined();
	expect(status).toBe('success');
	const sent = sandbox.control.journal().filter(({ method, performed }) => method === 'POST' && performed);
	expect(sent.map(({ path }) => path).sort()).toEqual(before.map((one) => `/conversations/${one.id}/messages`).sort());
	for (const { path, body } of sent) {
		const one = before.find(({ id: own }) => path.includes(own));
		const { content } = body as { content: string };
		expect(content).toContain(`Hi ${one?.customerName},`);
		expect(content).toContain(one?.messages.at(-1)?.content);
	}
	expect(waiting()).toEqual([]);
	const tagged = sandbox.control.state().conversations.filter(({ tags }) => tags.includes('acknowledged'));
	expect(tagged.map((one) => one.id).sort()).toEqual(before.map((one) => one.id).sort());
});

test('the credential is tested as the editor does', async () => {
	expect(await client.testCredential(credential, data)).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(await client.testCredential(credential, { ...data, apiKey: 'sk_live_mistyped' })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/API Key is wrong or revoked/),
	});
	expect(await client.testCredential(credential, { ...data, baseUrl: `${n8n.url}/nothing-here` })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/Base URL/),
	});
});

/** A saved workflow of nothing but the trigger, and the path of its webhook. */
async function saveTrigger(used: Credential): Promise<{ id: string; path: string }> {
	const webhookId = randomUUID();
	const trigger = {
		id: 'trigger',
		name: 'Agent Clara Trigger',
		type: 'n8n-nodes-conversations.agentClaraTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { events: ['message.received', 'conversation.closed'] },
		credentials: { agentClaraApi: {} },
		webhookId,
	};
	const workflow: Workflow = {
		name: `Agent Clara Trigger ${webhookId}`,
		nodes: [trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	};
	const { id } = await client.importWorkflow(workflow, { agentClaraApi: used });
	return { id, path: `/webhook/${webhookId}/webhook` };
}

test('a trigger without a secret is not published', async () => {
	const without = { ...data, webhookSecret: '' };
	const used = await client.createCredential('agentClaraApi', `Agent Clara ${randomUUID()}`, without);
	const { id } = await saveTrigger(used);
	await expect(client.publish(id)).rejects.toThrow("'Webhook Secret' is empty");
	await client.deactivate(id);
});

test('the trigger starts once for each event, and answers 200', async () => {
	const { id, path } = await saveTrigger(credential);
	await client.publish(id);
	const url = n8n.url + path;
	const conversationId = sandbox.control.state().conversations[0].id;
	const { control } = sandbox;
	control.addWebhook({ url, secret: SECRET });
	control.addWebhook({ url, secret: SECRET });
	control.event({ type: 'message', conversationId, content: 'Größe 42 👟' });
	control.event({ type: 'close', conversationId });
	control.event({ type: 'appointment', conversationId });
	await control.settled();
	expect(control.deliveries().map(({ attempts }) => attempts)).toEqual(Array.from({ length: 6 }, () => [200]));

	const executions = await until(
		async () => {
			const all = await client.executions(id);
			return all.length >= 2 && all.every((one) => one.status === 'success') ? all : undefined;
		},
		{ what: 'two executions', limit: 60_000, every: 250 },
	);
	expect(executions).toHaveLength(2);
	const forged = await fetch(url, { method: 'POST', body: control.deliveries()[0].body });
	expect(forged.status).toBe(401);
	await client.deactivate(id);
});
