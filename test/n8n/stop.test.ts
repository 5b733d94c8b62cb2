import { until } from '../../sandbox/n8n/until';
import { startNode, type WorkflowNode } from '../../sandbox/n8n/workflows';
import { useStage } from './harness';
import { byId, chain, hoopAiNode } from './workflow';

const stage = useStage();
const journal = () => stage.sandbox.control.journal();

/** Starts a workflow of one node, and stops it as the editor's button does once `ripe`. */
async function stopped(node: WorkflowNode, ripe: () => boolean): Promise<string> {
	const { client } = stage;
	const workflow = await client.importWorkflow(chain('Stopped', [node]), { hoopAiApi: stage.credential });
	const { executionId } = await client.post<{ executionId: string }>(`/rest/workflows/${workflow.id}/run`, {
		triggerToStartFrom: { name: startNode(workflow) },
	});
	await until(() => (ripe() ? true : undefined), { what: 'the moment to stop', limit: 60_000, every: 5 });
	await client.post(`/rest/executions/${executionId}/stop`, {});
	return (await client.execution(executionId)).status;
}

describe('Stop in a real n8n', () => {
	it('ends a page loop', async () => {
		const { control, locationId } = stage.sandbox;
		control.reset({ seed: { conversations: 1, messagesPerConversation: 3_000 }, settings: { latencyMs: 500 } });
		const conversation = control.state().conversations.find((one) => one.locationId === locationId);
		const read = hoopAiNode('message', 'getMany', { conversationId: byId(conversation?.id ?? ''), returnAll: true });

		expect(await stopped(read, () => journal().length >= 2)).toBe('canceled');
		// Thirty pages of half a second each would have been asked for.
		expect(journal().length).toBeLessThan(30);
	});

	it('ends a wait for the limit, however long it is, and the message is not sent', async () => {
		const { control, locationId } = stage.sandbox;
		// The account is left alone for ten minutes then, by all workflows: this test is the last.
		control.fault({ action: { type: 'status', status: 429, headers: { 'Retry-After': '600' } } });
		const contact = control.state().contacts.find((one) => one.locationId === locationId);
		const send = hoopAiNode('message', 'send', { channel: 'SMS', sendTo: 'contact', contactId: byId(contact?.id ?? ''), message: 'Hello' });

		expect(await stopped(send, () => journal().some(({ status }) => status === 429))).toBe('canceled');
		expect(journal().map(({ status, performed }) => [status, performed])).toEqual([[429, false]]);
	});
});
