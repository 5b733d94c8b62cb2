import { randomUUID } from 'node:crypto';
import { startHyperRep, type HyperRepSandbox } from '../../sandbox/hyperRep';
import { N8nClient, type Credential } from '../../sandbox/n8n/client';
import { itemsOf } from '../../sandbox/n8n/executions';
import { until } from '../../sandbox/n8n/until';
import { exampleWorkflow, type Workflow, type WorkflowNode } from '../../sandbox/n8n/workflows';
import { runningN8n } from './handover';
import { byId, chain } from './workflow';

jest.setTimeout(180_000);

let client: N8nClient;
let sandbox: HyperRepSandbox;
let credential: Credential;

beforeAll(async () => {
	const n8n = runningN8n();
	client = new N8nClient(n8n.url);
	await client.logIn(n8n.login);
	sandbox = await startHyperRep();
	const data = { apiKey: sandbox.apiKey, baseUrl: sandbox.url };
	credential = await client.createCredential('hyperRepApi', `HyperRep ${randomUUID()}`, data);
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => await sandbox?.close());

const save = async (workflow: Workflow) => await client.importWorkflow(workflow, { hyperRepApi: credential });
const drafts = () => sandbox.control.journal({ method: 'POST' }).filter(({ performed }) => performed);
const address = (rest: string) => `/api/v2/organizations/${encodeURIComponent(sandbox.organizationId)}${rest}`;

describe('the credential', () => {
	const test = async (changes: Record<string, unknown>) =>
		await client.testCredential(credential, { apiKey: sandbox.apiKey, baseUrl: sandbox.url, ...changes });

	it('is good', async () => {
		expect(await test({})).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(sandbox.control.journal().map(({ method, url }) => [method, url])).toEqual([
			['GET', '/api/v2/organizations'],
		]);
	});

	it.each([
		['a wrong key', () => ({ apiKey: 'mistyped' }), /does not know this API Key/],
		['a key that is switched off', () => ({ apiKey: sandbox.keys.inactive }), /switched off/],
		['a key that has expired', () => ({ apiKey: sandbox.keys.expired }), /expired/],
		['another address', () => ({ baseUrl: `${sandbox.url}/elsewhere` }), /no HyperRep API at the Base URL/],
		['an address without encryption', () => ({ baseUrl: 'http://example.com' }), /Base URL/],
	])('tells apart %s', async (_what, changes, message) => {
		expect(await test(changes())).toEqual({ status: 'Error', message: expect.stringMatching(message) });
	});
});

describe('drafting replies to unread conversations, as the example does', () => {
	it('drafts one for each that has none, and overwrites nobody’s', async () => {
		const unread = sandbox.control.state().conversations.filter(
			(one) => one.organizationId === sandbox.organizationId && !one.is_read,
		);
		expect(unread.length).toBeGreaterThan(2);
		const [drafted, ...waiting] = unread;
		await fetch(sandbox.url + address(`/conversations/${encodeURIComponent(drafted.conversation_id)}/response-drafts`), {
			method: 'POST',
			headers: { 'X-API-KEY': sandbox.apiKey, 'Content-Type': 'application/json' },
			body: JSON.stringify({ body_html: 'Written by a colleague' }),
		});
		sandbox.control.clearJournal();

		const { id } = await save(await exampleWorkflow('hyperrep-draft-replies'));
		const { status, error } = await client.runWorkflow(id);

		expect([status, error?.message, error?.description]).toEqual(['success', undefined, undefined]);
		const expected = waiting.map(({ conversation_id, contact_id }) => {
			const contact = sandbox.control.state().contacts.find((one) => one.contact_id === contact_id);
			return {
				path: address(`/conversations/${encodeURIComponent(conversation_id)}/response-drafts`),
				body: {
					body_html: `<p>Hello ${contact?.name},</p><p>thank you for your message. A colleague will call you today.</p>`,
					autosend_draft: false,
					add_notification: true,
				},
			};
		});
		const sent = drafts().map(({ path, body }) => ({ path, body }));
		expect(sent).toHaveLength(expected.length);
		expect(sent).toEqual(expect.arrayContaining(expected));
		expect(sandbox.control.state().responseDrafts[0].posted.body_html).toBe('Written by a colleague');
	});

	it('drafts nothing the second time', async () => {
		const { id } = await save(await exampleWorkflow('hyperrep-draft-replies'));
		await client.runWorkflow(id);
		sandbox.control.clearJournal();
		const { status } = await client.runWorkflow(id);
		expect(status).toBe('success');
		expect(drafts()).toEqual([]);
	});
});

it('every operation', async () => {
	const node = (resource: string, operation: string, parameters: Record<string, unknown> = {}): WorkflowNode =>
		({
			id: `${resource}-${operation}`,
			name: `${resource} ${operation}`,
			type: 'n8n-nodes-conversations.hyperRep',
			typeVersion: 1,
			position: [0, 0],
			parameters: { resource, operation, organizationId: byId(sandbox.organizationId), ...parameters },
			credentials: { hyperRepApi: { id: null, name: '' } },
			executeOnce: true,
		}) as WorkflowNode;
	const conversationId = byId('={{ $("conversation getMany").first().json.conversation_id }}');
	const { id } = await save(
		chain('HyperRep', [
			node('organization', 'getMany'),
			node('conversation', 'getMany', { returnAll: true }),
			node('conversation', 'get', { conversationId }),
			node('message', 'getMany', { conversationId }),
			node('message', 'get', { conversationId, messageId: byId('={{ $json.message_id }}') }),
			node('contact', 'getMany'),
			node('contact', 'get', { contactId: byId('={{ $json.contact_id }}') }),
			node('agent', 'getMany'),
			node('agent', 'get', { agentId: byId('={{ $json.agent_id }}') }),
			node('draft', 'create', { toEmail: 'maria@alvarez.example', subject: 'Hello', bodyHtml: 'Hi' }),
			node('draft', 'reply', { conversationId, bodyHtml: 'Hi' }),
			node('draft', 'getMany', { conversationId }),
		]),
	);
	const execution = await client.runWorkflow(id);
	expect([execution.status, execution.error?.message, execution.error?.description]).toEqual(['success', undefined, undefined]);
	const output = (name: string) => itemsOf(execution, name).map(({ json }) => json);
	expect(output('message get')[0]).toMatchObject({ modality: 'form_request', message_direction: 'received' });
	expect(output('draft getMany')).toEqual(output('draft reply'));
	expect(drafts()).toHaveLength(2);
});

describe('the trigger', () => {
	const saved = async (event: string) =>
		await save({
			name: `HyperRep ${event}`,
			nodes: [
				{
					id: 'trigger',
					name: 'Trigger',
					type: 'n8n-nodes-conversations.hyperRepTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: { event, organizationId: byId(sandbox.organizationId) },
					credentials: { hyperRepApi: {} },
				},
				{ id: 'end', name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
			],
			connections: { Trigger: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		});

	it('published, starts one execution with what is new', async () => {
		const { id } = await saved('conversationActivity');
		await client.publish(id);
		try {
			await until(() => sandbox.control.journal().length > 0 || undefined, { what: 'the first poll', limit: 90_000 });
			const [old] = sandbox.control.state().conversations;
			sandbox.control.event({ type: 'inbound', conversationId: old.conversation_id });
			const begun = sandbox.control.event({ type: 'inbound' });
			const [execution] = await until(
				async () => {
					const all = await client.executions(id);
					return all.some(({ status }) => status === 'success') ? all : undefined;
				},
				{ what: 'an execution', limit: 90_000, every: 1_000 },
			);
			const items = itemsOf(await client.execution(execution.id), 'End');
			expect(items.map(({ json }) => json.conversation_id)).toEqual([old.conversation_id, begun.conversation_id]);
			expect(await client.executions(id)).toHaveLength(1);
		} finally {
			await client.deactivate(id);
		}
	});
});
