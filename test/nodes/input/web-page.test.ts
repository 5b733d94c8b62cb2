import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';

const hoopAi = useHoopAi();

const html = (performed = false) =>
	hoopAi.sandbox.control.fault({ times: null, action: { type: 'html', performed } });

const READS: Array<[resource: string, operation: string, form: INodeParameters]> = [
	['conversation', 'search', {}],
	['conversation', 'get', { conversationId: byId('conversation1') }],
	['message', 'getMany', { conversationId: byId('conversation1') }],
	['message', 'get', { messageId: byId('message1') }],
	['email', 'get', { emailMessageId: 'email1' }],
	['call', 'getTranscription', { messageId: byId('message1') }],
	['bot', 'getMany', {}],
	['voiceCall', 'getTranscript', { callId: byId('call1') }],
];

test.each(READS)('%s %s: a web page where data was promised is an error, not an empty result', async (resource, operation, form) => {
	html();
	const { status, error, json } = await hoopAi.run(resource, operation, form);
	expect(status).toBe('error');
	expect(json).toEqual([]);
	expect(error?.message).toContain('not JSON');
	expect(error?.message).toContain('[item 0]');
	expect(error?.description).toContain('Base URL');
	expect(hoopAi.journal()).toHaveLength(1);
});

const WRITES: typeof READS = [
	['message', 'send', { contactId: byId('contact1'), message: 'Hi' }],
	['message', 'addToConversation', { conversationId: byId('conversation1'), message: 'Hi' }],
	['message', 'addInbound', { contactId: byId('contact1'), message: 'Hi' }],
	['conversation', 'create', { contactId: byId('contact1') }],
	['bot', 'create', { name: 'Bot' }],
	['conversation', 'delete', { conversationId: byId('conversation1') }],
];

test.each(WRITES)('%s %s: a web page in answer is an error, and it is not sent again', async (resource, operation, form) => {
	html();
	const { status, error } = await hoopAi.run(resource, operation, form);
	expect(status).toBe('error');
	expect(error?.message).toContain('not JSON');
	expect(error?.message).toContain('[item 0]');
	expect(hoopAi.journal()).toHaveLength(1);
});

test('a message that may have left says so', async () => {
	html(true);
	const { error } = await hoopAi.run('message', 'send', { contactId: byId('contact1'), message: 'Hi' });
	expect(error?.description).toMatch(/may have been carried out/);
});
