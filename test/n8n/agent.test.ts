import type { Workflow } from '../../sandbox/n8n/workflows';
import { sends, useStage } from './harness';
import { startModel } from './model';
import { byId, chain, hoopAiNode, HOOPAI } from './workflow';

const stage = useStage();

/** A workflow in which an AI agent has one HoopAI operation as its tool. */
function agentWith(resource: string, operation: string, parameters: Record<string, unknown>): Workflow {
	const workflow = chain('agent', [
		{
			id: 'agent',
			name: 'AI Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: 2,
			position: [0, 0],
			parameters: { promptType: 'define', text: 'Do what you are here for.', options: {} },
		},
	]);
	workflow.nodes.push(
		{
			id: 'model',
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.2,
			position: [0, 200],
			parameters: { model: byId('stand-in'), options: {} },
			credentials: { openAiApi: { id: null, name: '' } },
		},
		{ ...hoopAiNode(resource, operation, parameters), name: 'HoopAI tool', type: `${HOOPAI}Tool` },
	);
	workflow.connections.Model = {
		ai_languageModel: [[{ node: 'AI Agent', type: 'ai_languageModel', index: 0 }]],
	};
	workflow.connections['HoopAI tool'] = {
		ai_tool: [[{ node: 'AI Agent', type: 'ai_tool', index: 0 }]],
	};
	return workflow;
}

/** Runs the agent with a model that calls the tool with this input. */
async function runAgent(workflow: Workflow, input: Record<string, unknown>) {
	const model = await startModel(input);
	try {
		const openAiApi = await stage.client.createCredential('openAiApi', 'Stand-in', {
			apiKey: 'none',
			url: model.url,
			header: false,
		});
		const { id } = await stage.client.importWorkflow(workflow, { hoopAiApi: stage.credential, openAiApi });
		const execution = await stage.client.runWorkflow(id);
		expect([execution.status, execution.error?.message]).toEqual(['success', undefined]);
		return model.requests;
	} finally {
		await model.close();
	}
}

test('an AI agent searches conversations', async () => {
	const requests = await runAgent(
		agentWith('conversation', 'search', {
			filters: { query: "={{ $fromAI('query', 'Name, email or phone', 'string') }}" },
		}),
		{ query: 'Maria' },
	);
	const [search] = stage.sandbox.control.journal();
	expect([search.path, search.query.query]).toEqual(['/conversations/search', 'Maria']);
	const answer = requests.at(-1)?.messages.find(({ role }) => role === 'tool');
	expect(JSON.stringify(answer?.content)).toContain('Maria');
});

test('an AI agent leaves a filter out, and the search goes on without it', async () => {
	await runAgent(
		agentWith('conversation', 'search', {
			filters: { query: "={{ $fromAI('query', 'Name, email or phone', 'string') }}" },
		}),
		{ query: '' },
	);
	expect(stage.sandbox.control.journal()[0].query).not.toHaveProperty('query');
});

test('an AI agent sends one message', async () => {
	const { id } = stage.sandbox.control.state().contacts[0];
	await runAgent(
		agentWith('message', 'send', {
			channel: 'SMS',
			contactId: byId("={{ $fromAI('contact', 'ID of the contact', 'string') }}"),
			message: "={{ $fromAI('message', 'What to say', 'string') }}",
		}),
		{ contact: id, message: 'We are open from 9 to 17.' },
	);
	expect(sends(stage).map(({ body }) => body)).toEqual([
		{ type: 'SMS', contactId: id, message: 'We are open from 9 to 17.' },
	]);
});
