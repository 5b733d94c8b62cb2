import { byId } from '../../support/hoopai';
import { testWire } from './wire';

testWire([
	{
		endpoint: 'GET /conversations/messages/{id}',
		form: 'the only one there is',
		operation: ['message', 'get'],
		parameters: ({ person }) => ({ messageId: byId(person('Maria').messages[0].id) }),
		wire: ({ person }) => ({ path: `/conversations/messages/${person('Maria').messages[0].id}` }),
	},
	{
		endpoint: 'POST /conversations/{conversationId}/messages',
		form: 'minimal',
		beyondReference: true,
		operation: ['message', 'addToConversation'],
		parameters: ({ person }) => ({
			conversationId: byId(person('Maria').conversationId),
			message: 'A note from the till.',
		}),
		wire: ({ person, locationId }) => ({
			path: `/conversations/${person('Maria').conversationId}/messages`,
			query: { locationId },
			body: { message: 'A note from the till.' },
		}),
	},
	{
		endpoint: 'POST /conversations/{conversationId}/messages',
		form: 'full',
		beyondReference: true,
		operation: ['message', 'addToConversation'],
		parameters: ({ person }) => ({
			conversationId: byId(person('Maria').conversationId),
			message: 'A note from the till.',
			additionalFields: { type: 'WhatsApp', attachments: 'https://files.example/a.pdf' },
			options: { additionalBodyFields: '{ "role": "assistant" }' },
		}),
		wire: ({ person, locationId }) => ({
			path: `/conversations/${person('Maria').conversationId}/messages`,
			query: { locationId },
			body: {
				message: 'A note from the till.',
				type: 'WhatsApp',
				attachments: ['https://files.example/a.pdf'],
				role: 'assistant',
			},
		}),
	},
]);
