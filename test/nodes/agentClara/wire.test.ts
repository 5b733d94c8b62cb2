import type { INodeParameters } from 'n8n-workflow';

import { agentClara } from '../../../nodes/AgentClara/platform';
import { byId, useAgentClara } from '../../support/agentClara';
import type { AgentClaraBench } from '../../support/agentClara';

/** One form, filled in, and the request that it must become. */
interface WireCase {
	operation: [resource: string, operation: string];
	form: string;
	parameters(bench: AgentClaraBench): INodeParameters;
	wire(bench: AgentClaraBench): { method: string; path: string; query?: Record<string, string>; body?: unknown };
}

const conversationId = ({ conversation }: AgentClaraBench) => byId(conversation('John').id);
const contactId = ({ contact }: AgentClaraBench) => byId(contact('John').id);
const ofConversation = ({ conversation }: AgentClaraBench, rest = '') => `/conversations/${conversation('John').id}${rest}`;
const ofContact = ({ contact }: AgentClaraBench, rest = '') => `/contacts/${contact('John').id}${rest}`;

const CASES: WireCase[] = [
	{
		operation: ['conversation', 'close'],
		form: 'the only one there is',
		parameters: (bench) => ({ conversationId: conversationId(bench) }),
		wire: (bench) => ({ method: 'POST', path: ofConversation(bench, '/close') }),
	},
	{
		operation: ['conversation', 'create'],
		form: 'on SMS, minimal',
		parameters: () => ({ channel: 'sms', customerPhone: '+15551234567' }),
		wire: () => ({
			method: 'POST',
			path: '/conversations',
			body: { channel: 'sms', customer_phone: '+15551234567' },
		}),
	},
	{
		operation: ['conversation', 'create'],
		form: 'on SMS, full',
		parameters: () => ({
			channel: 'sms',
			customerPhone: '+1 (555) 123-4567',
			message: 'Hi John,\nthanks for your enquiry.',
			additionalFields: { customerName: 'John Smith', customerEmail: 'john@example.com' },
			options: { additionalBodyFields: '{ "subject": "Enquiry" }' },
		}),
		wire: () => ({
			method: 'POST',
			path: '/conversations',
			body: {
				channel: 'sms',
				customer_phone: '+15551234567',
				customer_email: 'john@example.com',
				customer_name: 'John Smith',
				message: 'Hi John,\nthanks for your enquiry.',
				subject: 'Enquiry',
			},
		}),
	},
	{
		operation: ['conversation', 'create'],
		form: 'on email, with what was typed for SMS before left behind',
		parameters: () => ({ channel: 'email', customerPhone: '+15551234567', customerEmail: 'john@example.com', message: 'Hi' }),
		wire: () => ({
			method: 'POST',
			path: '/conversations',
			body: { channel: 'email', customer_email: 'john@example.com', message: 'Hi' },
		}),
	},
	{
		operation: ['conversation', 'create'],
		form: 'on voice',
		parameters: () => ({ channel: 'voice', customerPhone: '+15551234567' }),
		wire: () => ({
			method: 'POST',
			path: '/conversations',
			body: { channel: 'voice', customer_phone: '+15551234567' },
		}),
	},
	{
		operation: ['conversation', 'create'],
		form: 'on a channel whose recipient is not documented',
		parameters: () => ({
			channel: 'whatsapp',
			additionalFields: { customerPhone: '+15551234567', customerEmail: 'john@example.com' },
			options: { additionalBodyFields: { whatsapp_id: '15551234567' } },
		}),
		wire: () => ({
			method: 'POST',
			path: '/conversations',
			body: {
				channel: 'whatsapp',
				customer_phone: '+15551234567',
				customer_email: 'john@example.com',
				whatsapp_id: '15551234567',
			},
		}),
	},
	{
		operation: ['conversation', 'get'],
		form: 'the only one there is',
		parameters: (bench) => ({ conversationId: conversationId(bench) }),
		wire: (bench) => ({ method: 'GET', path: ofConversation(bench) }),
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'minimal',
		parameters: () => ({}),
		wire: () => ({ method: 'GET', path: '/conversations', query: { limit: '50' } }),
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'full',
		parameters: (bench) => ({
			returnAll: true,
			filters: { channel: 'sms', status: 'open', customerId: contactId(bench) },
		}),
		wire: ({ contact }) => ({
			method: 'GET',
			path: '/conversations',
			query: { limit: '100', channel: 'sms', status: 'open', customer_id: contact('John').id },
		}),
	},
	{
		operation: ['conversation', 'update'],
		form: 'minimal',
		parameters: (bench) => ({ conversationId: conversationId(bench), updateFields: { status: 'resolved' } }),
		wire: (bench) => ({ method: 'PATCH', path: ofConversation(bench), body: { status: 'resolved' } }),
	},
	{
		operation: ['conversation', 'update'],
		form: 'full',
		parameters: (bench) => ({
			conversationId: conversationId(bench),
			updateFields: { status: 'closed', customerName: 'John A. Smith', tags: 'important, vip' },
			options: { additionalBodyFields: '{ "subject": "Done" }' },
		}),
		wire: (bench) => ({
			method: 'PATCH',
			path: ofConversation(bench),
			body: { status: 'closed', customer_name: 'John A. Smith', tags: ['important', 'vip'], subject: 'Done' },
		}),
	},
	{
		operation: ['message', 'getMany'],
		form: 'any: messages come with their conversation',
		parameters: (bench) => ({ conversationId: conversationId(bench), limit: 1 }),
		wire: (bench) => ({ method: 'GET', path: ofConversation(bench) }),
	},
	{
		operation: ['message', 'send'],
		form: 'minimal',
		parameters: (bench) => ({ conversationId: conversationId(bench), content: 'See you – 日本語 👩‍⚕️' }),
		wire: (bench) => ({
			method: 'POST',
			path: ofConversation(bench, '/messages'),
			body: { content: 'See you – 日本語 👩‍⚕️' },
		}),
	},
	{
		operation: ['message', 'send'],
		form: 'full',
		parameters: (bench) => ({
			conversationId: conversationId(bench),
			content: 'See you',
			additionalFields: { sender: 'customer' },
			options: { additionalBodyFields: '{ "silent": true }' },
		}),
		wire: (bench) => ({
			method: 'POST',
			path: ofConversation(bench, '/messages'),
			body: { content: 'See you', sender: 'customer', silent: true },
		}),
	},
	{
		operation: ['contact', 'create'],
		form: 'minimal',
		parameters: () => ({ name: 'Jane Doe' }),
		wire: () => ({ method: 'POST', path: '/contacts', body: { name: 'Jane Doe' } }),
	},
	{
		operation: ['contact', 'create'],
		form: 'full',
		parameters: () => ({
			name: 'Jane Doe',
			additionalFields: {
				email: 'jane@example.com',
				phone: '+1 555 123 4567',
				tags: ['vip', 'lead'],
				customFields: '{ "company": "Acme Corp" }',
			},
			options: { additionalBodyFields: '{ "source": "n8n" }' },
		}),
		wire: () => ({
			method: 'POST',
			path: '/contacts',
			body: {
				name: 'Jane Doe',
				email: 'jane@example.com',
				phone: '+15551234567',
				tags: ['vip', 'lead'],
				custom_fields: { company: 'Acme Corp' },
				source: 'n8n',
			},
		}),
	},
	{
		operation: ['contact', 'delete'],
		form: 'the only one there is',
		parameters: (bench) => ({ contactId: contactId(bench) }),
		wire: (bench) => ({ method: 'DELETE', path: ofContact(bench) }),
	},
	{
		operation: ['contact', 'get'],
		form: 'the only one there is',
		parameters: (bench) => ({ contactId: contactId(bench) }),
		wire: (bench) => ({ method: 'GET', path: ofContact(bench) }),
	},
	{
		operation: ['contact', 'getConversations'],
		form: 'the only one there is',
		parameters: (bench) => ({ contactId: contactId(bench), limit: 7 }),
		wire: (bench) => ({ method: 'GET', path: ofContact(bench, '/conversations'), query: { limit: '7' } }),
	},
	{
		operation: ['contact', 'getMany'],
		form: 'minimal',
		parameters: () => ({}),
		wire: () => ({ method: 'GET', path: '/contacts', query: { limit: '50' } }),
	},
	{
		operation: ['contact', 'getMany'],
		form: 'full',
		parameters: () => ({
			limit: 5,
			filters: { search: 'john+a&b', tag: 'vip' },
			options: { sort: 'updated' },
		}),
		wire: () => ({
			method: 'GET',
			path: '/contacts',
			query: { limit: '5', search: 'john+a&b', tag: 'vip', sort: 'updated' },
		}),
	},
	{
		operation: ['contact', 'search'],
		form: 'the only one there is',
		parameters: () => ({ query: 'John', limit: 20 }),
		wire: () => ({ method: 'GET', path: '/contacts/search', query: { q: 'John', limit: '20' } }),
	},
	{
		operation: ['contact', 'update'],
		form: 'minimal',
		parameters: (bench) => ({ contactId: contactId(bench), updateFields: { name: 'John A. Smith' } }),
		wire: (bench) => ({ method: 'PATCH', path: ofContact(bench), body: { name: 'John A. Smith' } }),
	},
	{
		operation: ['contact', 'update'],
		form: 'full',
		parameters: (bench) => ({
			contactId: contactId(bench),
			updateFields: {
				name: 'John A. Smith',
				email: 'john@example.org',
				phone: '+15557654321',
				tags: 'vip',
				customFields: { company: 'Acme' },
			},
			options: { additionalBodyFields: '{ "source": "n8n" }' },
		}),
		wire: (bench) => ({
			method: 'PATCH',
			path: ofContact(bench),
			body: {
				name: 'John A. Smith',
				email: 'john@example.org',
				phone: '+15557654321',
				tags: ['vip'],
				custom_fields: { company: 'Acme' },
				source: 'n8n',
			},
		}),
	},
];

const clara = useAgentClara();

test.each(CASES)('$operation, $form', async ({ operation, parameters, wire }) => {
	const expected = wire(clara);

	const { error } = await clara.run(...operation, parameters(clara));

	expect(error).toBeUndefined();
	const [{ method, path, query, body, headers, performed }, ...others] = clara.journal();
	expect(others).toEqual([]);
	expect({ method, path, query, body }).toEqual({ query: {}, body: undefined, ...expected });
	expect(performed).toBe(true);
	expect(headers.authorization).toBe(`Bearer ${clara.sandbox.apiKey}`);
	expect(headers.accept).toBe('application/json');
	expect(headers['content-type']).toBe(expected.body === undefined ? undefined : 'application/json');
});

test('every operation of the node is among these', () => {
	const operations = agentClara.resources.flatMap(({ value, operations: all }) =>
		all.map((one) => `${value} ${one.value}`),
	);
	const covered = new Set(CASES.map(({ operation }) => operation.join(' ')));
	expect([...covered].sort()).toEqual(operations.sort());
	expect(operations).toEqual([
		'contact create',
		'contact delete',
		'contact get',
		'contact getConversations',
		'contact getMany',
		'contact search',
		'contact update',
		'conversation close',
		'conversation create',
		'conversation get',
		'conversation getMany',
		'conversation update',
		'message getMany',
		'message send',
	]);
});

test.each([
	['a line break behind it', (key: string) => `${key}\r\n`],
	['the word Bearer before it', (key: string) => `Bearer ${key}`],
])('a key pasted with %s goes out clean', async (_, pasted) => {
	const credential = clara.credential({ apiKey: pasted(clara.sandbox.apiKey) });
	await clara.run('conversation', 'getMany', {}, { credential });
	expect(clara.journal()[0].headers.authorization).toBe(`Bearer ${clara.sandbox.apiKey}`);
});

test('a slash at the end of the base URL is not doubled', async () => {
	const credential = clara.credential({ baseUrl: `${clara.sandbox.url}/` });
	await clara.run('contact', 'getMany', {}, { credential });
	expect(clara.journal()[0].path).toBe('/contacts');
});
