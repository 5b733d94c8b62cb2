import { randomUUID } from 'node:crypto';

import { startAchieveApex, type AchieveApexSandbox } from '../../sandbox/achieveApex';
import { N8nClient, type Credential } from '../../sandbox/n8n/client';
import { itemsOf } from '../../sandbox/n8n/executions';
import { until } from '../../sandbox/n8n/until';
import { exampleWorkflow, type Workflow, type WorkflowNode } from '../../sandbox/n8n/workflows';
import { runningN8n } from './handover';
import { byId, chain } from './workflow';

jest.setTimeout(180_000);

const EXAMPLE = 'achieve-apex-answer-waiting-conversations';
const n8n = runningN8n();
const client = new N8nClient(n8n.url);
let sandbox: AchieveApexSandbox;
let credential: Credential;
let data: Record<string, unknown>;

beforeAll(async () => {
	await client.logIn(n8n.login);
	sandbox = await startAchieveApex();
	data = { apiKey: sandbox.apiKey, organizationId: '', requestsPerHour: 1_000, baseUrl: sandbox.url };
	credential = await client.createCredential('achieveApexApi', `Achieve Apex ${randomUUID()}`, data);
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => await sandbox?.close());

const save = async (workflow: Workflow) => await client.importWorkflow(workflow, { achieveApexApi: credential });
const sent = () => sandbox.control.journal('api').filter(({ method, performed }) => method === 'POST' && performed);
const on = (channel: string) => {
	const found = sandbox.control.state().conversations.find((one) => one.channel === channel);
	if (!found) throw new Error(`The account has no conversation on ${channel}`);
	return found;
};

describe('the credential', () => {
	it('is good', async () => {
		expect(await client.testCredential(credential, data)).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(sandbox.control.journal().map(({ method, url }) => [method, decodeURIComponent(url)])).toEqual([
			['GET', '/organizations?$limit=1'],
		]);
	});

	it.each([
		['a wrong key', () => ({ apiKey: 'mistyped' }), /does not accept the API Key/],
		['a key of no organization', () => ({ apiKey: sandbox.keys.orphan }), /opens no organization/],
		['another address', () => ({ baseUrl: `${sandbox.url}/elsewhere` }), /at the Base URL/],
	])('tells apart %s', async (_what, changes, message) => {
		const verdict = await client.testCredential(credential, { ...data, ...changes() });
		expect(verdict).toEqual({ status: 'Error', message: expect.stringMatching(message) });
	});
});

describe('answering waiting conversations, as the example does', () => {
	it('answers each once, on the channel that it is on, and finds nobody the second time', async () => {
		const { id } = await save(await exampleWorkflow(EXAMPLE));

		const { status, error } = await client.runWorkflow(id);

		expect([status, error?.message, error?.description]).toEqual(['success', undefined, undefined]);
		const waiting = ['whatsapp', 'instagram', 'sms'];
		expect(sent().map(({ path, body }) => [path, (body as { conversation_id: number }).conversation_id]).sort()).toEqual([
			['/conversation-messages-sms', on('sms').id],
			['/conversation-messages-transform-outgoing-instagram', on('instagram').id],
			['/conversation-messages-transform-outgoing-whatsapp', on('whatsapp').id],
		]);
		for (const channel of waiting) expect(on(channel).unread_count).toBe(0);

		sandbox.control.clearJournal();
		expect((await client.runWorkflow(id)).status).toBe('success');
		expect(sent()).toEqual([]);
	});
});

it('every operation', async () => {
	const node = (resource: string, operation: string, parameters: Record<string, unknown> = {}): WorkflowNode =>
		({
			id: `${resource}-${operation}`,
			name: `${resource} ${operation}`,
			type: 'n8n-nodes-conversations.achieveApex',
			typeVersion: 1,
			position: [0, 0],
			parameters: { resource, operation, ...parameters },
			credentials: { achieveApexApi: { id: null, name: '' } },
			executeOnce: true,
		}) as WorkflowNode;
	const conversationId = byId(String(on('whatsapp').id));
	const predefinedMessageId = byId('={{ $("predefinedMessage create").first().json.id }}');
	const toFile: WorkflowNode = {
		id: 'file',
		name: 'File',
		type: 'n8n-nodes-base.convertToFile',
		typeVersion: 1.1,
		position: [0, 0],
		parameters: { operation: 'toJson', options: { fileName: 'offer.json' } },
	};
	const { id } = await save(
		chain('Achieve Apex', [
			node('conversation', 'getMany', { filters: { channel: 'whatsapp' } }),
			node('conversation', 'get', { conversationId }),
			node('conversation', 'update', { conversationId, updateFields: { removeOwner: true } }),
			node('conversation', 'bulkUpdate', { conversationIds: String(on('sms').id), status: 'closed' }),
			node('message', 'send', { conversationId, message: 'Hi' }),
			node('message', 'sendTemplate', { conversationId, templateId: byId('31') }),
			node('message', 'getMany', { conversationId }),
			node('message', 'get', { conversationId, messageId: byId('={{ $json._id }}') }),
			node('message', 'delete', { conversationId, messageId: byId('={{ $json._id }}') }),
			toFile,
			node('file', 'upload', { conversationId }),
			node('predefinedMessage', 'create', { title: 'Thanks', content: 'Thank you!' }),
			node('predefinedMessage', 'get', { predefinedMessageId }),
			node('predefinedMessage', 'update', { predefinedMessageId, updateFields: { content: 'Thanks!' } }),
			node('predefinedMessage', 'getMany'),
			node('predefinedMessage', 'delete', { predefinedMessageId }),
			node('automation', 'run', { automationId: '5', conversationId }),
			node('conversation', 'delete', { conversationId }),
		]),
	);

	const execution = await client.runWorkflow(id);

	expect([execution.status, execution.error?.message, execution.error?.description]).toEqual(['success', undefined, undefined]);
	const output = (name: string) => itemsOf(execution, name).map(({ json }) => json);
	expect(output('conversation bulkUpdate')).toEqual([{ processed_count: 1 }]);
	expect(output('message get')[0]).toMatchObject({ message_type: 'template' });
	expect(output('predefinedMessage getMany')).toHaveLength(3);
	expect(output('conversation delete')).toEqual([{ deleted: true, id: on('whatsapp').id }]);
	const { objects, executions } = sandbox.control.state();
	expect(objects).toHaveLength(1);
	expect(executions).toHaveLength(1);
	for (const { headers } of sandbox.control.journal('storage')) expect(headers).not.toHaveProperty('x-api-key');
});

describe('the trigger', () => {
	it('published, starts one execution with what is new, and none with what is old', async () => {
		const { id } = await save({
			name: 'Achieve Apex conversationActivity',
			nodes: [
				{
					id: 'trigger',
					name: 'Trigger',
					type: 'n8n-nodes-conversations.achieveApexTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: { event: 'conversationActivity', organizationId: byId('12') },
					credentials: { achieveApexApi: {} },
				},
				{ id: 'end', name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
			],
			connections: { Trigger: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		});
		await client.publish(id);
		try {
			expect(sandbox.control.journal()).toHaveLength(1);
			sandbox.control.event({ type: 'inbound', conversationId: on('sms').id, text: 'Hello?' });
			const begun = sandbox.control.event({ type: 'create', channel: 'webchat' });
			const [execution] = await until(
				async () => {
					const all = await client.executions(id);
					return all.some(({ status }) => status === 'success') ? all : undefined;
				},
				{ what: 'an execution', limit: 120_000, every: 1_000 },
			);
			const items = itemsOf(await client.execution(execution.id), 'End');
			expect(items.map(({ json }) => json.id)).toEqual([on('sms').id, begun.id]);
			expect(await client.executions(id)).toHaveLength(1);
		} finally {
			await client.deactivate(id);
		}
	});
});
