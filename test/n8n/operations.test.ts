import { itemsOf } from '../../sandbox/n8n/executions';
import type { WorkflowNode } from '../../sandbox/n8n/workflows';
import { sends, useStage } from './harness';
import { byId, chain, hoopAiNode } from './workflow';

const stage = useStage();

const state = () => stage.sandbox.control.state();
const here = <T extends { locationId: string }>(list: T[]) =>
	list.filter(({ locationId }) => locationId === stage.sandbox.locationId);
const wire = () => stage.sandbox.control.journal().map(({ method, path }) => `${method} ${path}`);

/** Runs nodes one after the other, each once, whatever number of items came before. */
async function runChain(name: string, nodes: WorkflowNode[], executeOnce = true) {
	const workflow = chain(name, nodes.map((node) => ({ ...node, executeOnce })));
	const { id } = await stage.client.importWorkflow(workflow, { hoopAiApi: stage.credential });
	const execution = await stage.client.runWorkflow(id);
	expect([execution.status, execution.error?.message, execution.error?.description]).toEqual([
		'success',
		undefined,
		undefined,
	]);
	return (operation: string) => itemsOf(execution, operation).map(({ json }) => json);
}

/** A node that turns a text into a file. */
const file: WorkflowNode = {
	id: 'file',
	name: 'file',
	type: 'n8n-nodes-base.convertToFile',
	typeVersion: 1.1,
	position: [0, 0],
	parameters: { operation: 'toText', sourceProperty: 'text', options: { fileName: 'hours.txt' } },
};
const text: WorkflowNode = {
	id: 'text',
	name: 'text',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	position: [0, 0],
	parameters: {
		assignments: { assignments: [{ id: '1', name: 'text', type: 'string', value: 'Open from 9 to 17' }] },
	},
};

/** The token of the Marketplace app that owns a conversation provider. */
const asProvider = () =>
	stage.sandbox.control.settings({ tokens: { full: { providers: [stage.sandbox.providerId] } } });

test('conversation: every operation', async () => {
	const talking = new Set(state().conversations.map(({ contactId }) => contactId));
	const contact = here(state().contacts).find(({ id }) => !talking.has(id))!;
	const conversationId = byId('={{ $("create").first().json.id }}');
	const output = await runChain('conversation', [
		hoopAiNode('conversation', 'create', { contactId: byId(contact.id) }),
		hoopAiNode('conversation', 'get', { conversationId }),
		hoopAiNode('conversation', 'search', { filters: { contactId: byId(contact.id) } }),
		hoopAiNode('conversation', 'update', { conversationId, updateFields: { starred: true } }),
		hoopAiNode('conversation', 'getMany', { returnAll: true }),
		hoopAiNode('conversation', 'delete', { conversationId }),
	]);
	const { id } = output('create')[0];
	expect(output('get')[0]).toMatchObject({ id, contactId: contact.id });
	expect(output('search').map((row) => row.id)).toEqual([id]);
	expect(output('update')[0]).toMatchObject({ id, starred: true });
	expect(output('getMany').length).toBeGreaterThan(0);
	expect(output('delete')).toEqual([{ deleted: true, id }]);
	expect(wire().at(-1)).toBe(`DELETE /conversations/${String(id)}`);
});

test('message: every operation', async () => {
	asProvider();
	const { id, contactId } = here(state().conversations).find(
		({ lastMessageType }) => lastMessageType === 'TYPE_SMS',
	)!;
	const conversationId = byId(id);
	const scheduled = here(state().messages).find(
		({ scheduledFor, messageType }) => scheduledFor !== null && messageType === 'TYPE_SMS',
	)!;
	const output = await runChain('message', [
		text,
		file,
		hoopAiNode('message', 'uploadAttachments', { conversationId, binaryPropertyName: 'data' }),
		hoopAiNode('message', 'send', {
			channel: 'SMS',
			sendTo: 'conversation',
			conversationId,
			message: 'We are open from 9 to 17.',
			additionalFields: { attachments: '={{ $json.url }}' },
		}),
		hoopAiNode('message', 'get', { messageId: byId('={{ $json.messageId }}') }),
		hoopAiNode('message', 'addInbound', {
			type: 'Custom',
			contactId: byId(contactId),
			message: 'Thanks!',
			additionalFields: { conversationProviderId: stage.sandbox.providerId },
		}),
		hoopAiNode('message', 'updateStatus', { messageId: byId('={{ $json.messageId }}'), status: 'read' }),
		hoopAiNode('message', 'addToConversation', { conversationId, message: 'See you then.' }),
		hoopAiNode('message', 'getMany', { conversationId, limit: 3 }),
		hoopAiNode('message', 'cancelScheduled', { messageId: byId(scheduled.id) }),
	]);
	expect(output('uploadAttachments')).toEqual([{ name: 'hours.txt', url: expect.any(String) }]);
	expect(output('get')[0]).toMatchObject({ body: 'We are open from 9 to 17.', conversationId: id });
	expect(output('getMany')).toHaveLength(3);
	expect(output('cancelScheduled')[0]).toMatchObject({ cancelled: true, id: scheduled.id });
	expect(sends(stage)).toHaveLength(1);
});

test('email: every operation', async () => {
	const emails = here(state().emails);
	const contact = here(state().contacts).find(({ email }) => email)!;
	const output = await runChain('email', [
		hoopAiNode('email', 'get', { emailMessageId: emails[0].id }),
		hoopAiNode('message', 'send', {
			channel: 'Email',
			contactId: byId(contact.id),
			subject: 'Next week',
			html: '<p>See you then.</p>',
			additionalFields: { scheduledTimestamp: '={{ $now.plus({ days: 7 }).toISO() }}' },
		}),
		hoopAiNode('email', 'cancelScheduled', { emailMessageId: '={{ $json.emailMessageId }}' }),
	]);
	expect(output('get')[0]).toMatchObject({ id: emails[0].id, body: expect.any(String) });
	expect(output('cancelScheduled')[0]).toMatchObject({ cancelled: true });
});

test('call and live chat: every operation', async () => {
	asProvider();
	const call = here(state().messages).find(({ messageType }) => messageType === 'TYPE_CALL')!;
	const visitor = here(state().contacts).find(({ visitorId }) => visitorId)!;
	const chat = state().conversations.find(({ contactId }) => contactId === visitor.id)!;
	const messageId = byId(call.id);
	const output = await runChain('call', [
		hoopAiNode('call', 'getRecording', { messageId }),
		hoopAiNode('call', 'getTranscription', { messageId, combine: true }),
		hoopAiNode('call', 'downloadTranscription', { messageId, binaryPropertyName: 'transcript' }),
		hoopAiNode('call', 'logOutbound', {
			conversationId: byId(call.conversationId),
			conversationProviderId: stage.sandbox.providerId,
			callTo: state().contacts.find(({ id }) => id === call.contactId)!.phone,
			callFrom: '+13125550000',
			callStatus: 'completed',
		}),
		hoopAiNode('liveChat', 'sendTyping', {
			conversationId: byId(chat.id),
			visitorId: visitor.visitorId,
			isTyping: true,
		}),
	]);
	expect(output('getRecording')[0]).toMatchObject({ mimeType: 'audio/x-wav', fileSize: 48_044 });
	expect(String(output('getTranscription')[0].text).length).toBeGreaterThan(10);
	expect(output('downloadTranscription')[0]).toMatchObject({ mimeType: 'text/plain' });
	expect(output('logOutbound')[0]).toHaveProperty('messageId');
	expect(output('sendTyping')[0]).toMatchObject({ success: true });
});

test('bot and knowledge: every operation', async () => {
	const botId = byId('={{ $("create").first().json.id }}');
	const output = await runChain('bot', [
		hoopAiNode('bot', 'create', {
			name: 'Front Desk',
			systemPrompt: 'You answer for a dental practice.',
			additionalFields: { model: 'gpt-4', temperature: 0.2 },
		}),
		hoopAiNode('bot', 'get', { botId }),
		hoopAiNode('bot', 'update', { botId, updateFields: { name: 'Reception' } }),
		hoopAiNode('bot', 'setStatus', { botId, status: 'active' }),
		hoopAiNode('bot', 'getMany', { returnAll: true }),
		{
			...hoopAiNode('knowledge', 'create', { botId, title: 'Hours', content: 'From 9 to 17.' }),
			name: 'teach',
		},
		{ ...hoopAiNode('knowledge', 'getMany', { botId }), name: 'taught' },
		{
			...hoopAiNode('knowledge', 'delete', { botId, entryId: byId('={{ $("teach").first().json.id }}') }),
			name: 'forget',
		},
		hoopAiNode('bot', 'delete', { botId }),
	]);
	const { id } = output('create')[0];
	expect(output('get')[0]).toMatchObject({ id, name: 'Front Desk' });
	expect(output('update')[0]).toMatchObject({ id, name: 'Reception' });
	expect(output('setStatus')[0]).toMatchObject({ status: 'active' });
	expect(output('getMany').map((row) => row.id)).toContain(id);
	expect(output('taught').map(({ title }) => title)).toEqual(['Hours']);
	expect(output('forget')[0]).toMatchObject({ deleted: true });
	expect(output('delete')).toEqual([{ deleted: true, id }]);
});

test('voice call: every operation', async () => {
	const callId = byId('={{ $("getMany").first().json.id }}');
	const output = await runChain('voiceCall', [
		hoopAiNode('voiceCall', 'getMany', { returnAll: true }),
		hoopAiNode('voiceCall', 'getTranscript', { callId, combine: false }),
		hoopAiNode('voiceCall', 'getRecording', {
			callId,
			downloadFile: true,
			binaryPropertyName: 'recording',
		}),
	]);
	expect(output('getTranscript')[0]).toMatchObject({ speaker: expect.any(String) });
	expect(output('getRecording')[0]).toMatchObject({ url: expect.any(String), mimeType: 'audio/x-wav' });
});

test('25 items at once: each is sent once, and comes out in its place', async () => {
	stage.sandbox.control.reset({ seed: { conversations: 25, messagesPerConversation: 2 } });
	const output = await runChain(
		'25 items',
		[
			hoopAiNode('conversation', 'search', { returnAll: true }),
			hoopAiNode('message', 'send', {
				channel: 'SMS',
				contactId: byId('={{ $json.contactId }}'),
				message: 'Hello {{ $json.id }}',
			}),
		],
		false,
	);
	const contacts = output('search').map(({ contactId }) => contactId);
	expect(contacts).toHaveLength(25);
	expect(output('send').map(({ contactId }) => contactId)).toEqual(contacts);
	const sent = sends(stage).map(({ body }) => (body as { contactId: string }).contactId);
	expect([...sent].sort()).toEqual([...contacts].sort());
});
