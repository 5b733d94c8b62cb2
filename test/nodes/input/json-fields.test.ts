import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const hoopAi = useHoopAi();

/** Every operation that writes, with a form that is otherwise in order. */
const WRITES: Array<{ operation: Operation; form: INodeParameters }> = [
	{ operation: ['conversation', 'create'], form: { contactId: byId('contact1') } },
	{
		operation: ['conversation', 'update'],
		form: { conversationId: byId('conversation1'), updateFields: { starred: true } },
	},
	{ operation: ['message', 'send'], form: { contactId: byId('contact1'), message: 'Hi' } },
	{
		operation: ['message', 'addToConversation'],
		form: { conversationId: byId('conversation1'), message: 'Hi' },
	},
	{ operation: ['message', 'addInbound'], form: { contactId: byId('contact1'), message: 'Hi' } },
	{ operation: ['message', 'updateStatus'], form: { messageId: byId('message1'), status: 'read' } },
	{
		operation: ['call', 'logOutbound'],
		form: { conversationId: byId('conversation1'), conversationProviderId: 'provider1' },
	},
	{
		operation: ['liveChat', 'sendTyping'],
		form: { conversationId: byId('conversation1'), visitorId: 'visitor1' },
	},
	{ operation: ['bot', 'create'], form: { name: 'Bot' } },
	{ operation: ['bot', 'setStatus'], form: { botId: byId('bot1'), status: 'draft' } },
	{ operation: ['bot', 'update'], form: { botId: byId('bot1'), updateFields: { name: 'Bot' } } },
	{ operation: ['knowledge', 'create'], form: { botId: byId('bot1'), title: 'A', content: 'B' } },
];

const BROKEN = ['{ "a": ', "{ 'a': 1 }", '{ a: 1 }', '{ "a": 1, }', '[1]', '"text"', '5', 'null', 'true', 'a=1'];

const rows = WRITES.flatMap((write) =>
	BROKEN.map((text) => ({ ...write, text, name: write.operation.join(' ') })),
);

test.each(rows)('$name: $text as a JSON body is refused before anything is sent', async ({ operation, form, text }) => {
	const parameters = { ...form, options: { additionalBodyFields: text } };
	await expectRefusal(hoopAi, operation, parameters, 'Additional Body Fields');
});

test('a list from the item is no JSON object', async () => {
	await expectRefusal(
		hoopAi,
		['message', 'send'],
		{ contactId: byId('contact1'), message: 'Hi', options: { additionalBodyFields: '={{ $json.extra }}' } },
		'Additional Body Fields',
		{ items: [{ json: { extra: [{ a: 1 }] } }] },
	);
});

test('feedback that begins like JSON and is none goes out as the word that it is', async () => {
	const [{ id }] = hoopAi.sandbox.control.state().conversations;
	await hoopAi.run('conversation', 'update', {
		conversationId: byId(id),
		updateFields: { feedback: 'negative' },
	});
	expect(hoopAi.journal()[0].body).toMatchObject({ feedback: 'negative' });
});
