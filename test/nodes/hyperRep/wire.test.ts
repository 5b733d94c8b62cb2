import type { INodeParameters } from 'n8n-workflow';

import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();

/** The ids that a case speaks about, as the account has them. */
function ids() {
	const { conversations, contacts, agents, messages } = hyperRep.sandbox.control.state();
	return {
		conversation: conversations[0].conversation_id,
		contact: contacts[0].contact_id,
		agent: agents[0].agent_id,
		message: messages[0].message_id,
	};
}

type Ids = ReturnType<typeof ids>;

/** One form, filled in, and the request that it must become, as the documentation has it. */
interface WireCase {
	operation: [resource: string, operation: string];
	form: string;
	parameters?(known: Ids): INodeParameters;
	method?: string;
	/** Behind the organization's address. */
	path(known: Ids): string;
	/** Each value as its text. */
	query?: Record<string, string>;
	body?: unknown;
}

const DATES = { startDate: '2026-04-01T00:00:00Z', endDate: '2026-04-30T23:59:59Z' };
const DATES_SENT = { start_date: '2026-04-01T00:00:00Z', end_date: '2026-04-30T23:59:59Z' };
const segment = encodeURIComponent;

const reads: WireCase[] = [
	{
		operation: ['conversation', 'getMany'],
		form: 'of the organization',
		path: () => '/conversations',
		query: { limit: '50' },
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'of the organization, between dates',
		parameters: () => ({ returnAll: true, filters: DATES }),
		path: () => '/conversations',
		query: { limit: '500', ...DATES_SENT },
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'of a contact, with dates left over from before',
		parameters: ({ contact }) => ({ scope: 'contact', contactId: byId(contact), limit: 7, filters: DATES }),
		path: ({ contact }) => `/contacts/${segment(contact)}/conversations`,
		query: { limit: '7' },
	},
	{
		operation: ['conversation', 'getMany'],
		form: 'of an agent, between dates',
		parameters: ({ agent }) => ({ scope: 'agent', agentId: byId(agent), filters: DATES }),
		path: ({ agent }) => `/agents/${segment(agent)}/conversations`,
		query: { limit: '50', ...DATES_SENT },
	},
	{
		operation: ['conversation', 'get'],
		form: 'the only one there is',
		parameters: ({ conversation }) => ({ conversationId: byId(conversation) }),
		path: ({ conversation }) => `/conversations/${segment(conversation)}`,
	},
	{
		operation: ['message', 'getMany'],
		form: 'full',
		parameters: ({ conversation }) => ({ conversationId: byId(conversation), filters: DATES }),
		path: ({ conversation }) => `/conversations/${segment(conversation)}/messages`,
		query: { limit: '50', ...DATES_SENT },
	},
	{
		operation: ['message', 'get'],
		form: 'the only one there is',
		parameters: ({ conversation, message }) => ({
			conversationId: byId(conversation),
			messageId: byId(message),
		}),
		path: ({ conversation, message }) =>
			`/conversations/${segment(conversation)}/messages/${segment(message)}`,
	},
	{
		operation: ['draft', 'getMany'],
		form: 'full',
		parameters: ({ conversation }) => ({ conversationId: byId(conversation), filters: DATES }),
		path: ({ conversation }) => `/conversations/${segment(conversation)}/response-drafts`,
		query: { limit: '50', ...DATES_SENT },
	},
	{ operation: ['contact', 'getMany'], form: 'all', path: () => '/contacts', query: { limit: '50' } },
	{
		operation: ['contact', 'get'],
		form: 'the only one there is',
		parameters: ({ contact }) => ({ contactId: byId(contact) }),
		path: ({ contact }) => `/contacts/${segment(contact)}`,
	},
	{ operation: ['agent', 'getMany'], form: 'all', path: () => '/agents', query: { limit: '50' } },
	{
		operation: ['agent', 'get'],
		form: 'the only one there is',
		parameters: ({ agent }) => ({ agentId: byId(agent) }),
		path: ({ agent }) => `/agents/${segment(agent)}`,
	},
];

const MANUAL = { autosend_draft: false, add_notification: false };

const drafts: WireCase[] = [
	{
		operation: ['draft', 'create'],
		form: 'an email, minimal',
		parameters: () => ({ toEmail: 'maria@alvarez.example', bodyHtml: '<p>Hello</p>' }),
		path: () => '/message-drafts',
		body: { modality: 'email', body_html: '<p>Hello</p>', to_email: 'maria@alvarez.example', ...MANUAL },
	},
	{
		operation: ['draft', 'create'],
		form: 'an email, full, to the older address',
		parameters: () => ({
			modality: 'email',
			toEmail: 'maria@alvarez.example',
			subject: 'Your roof',
			bodyHtml: '<p>Hello</p>',
			autosendDraft: true,
			additionalFields: {
				ccEmails: 'a@mail.example, b@mail.example',
				bccEmails: 'c@mail.example',
				folder: 'Sales Follow-up',
				toUserName: 'Maria Alvarez',
			},
			options: { endpoint: 'messages-drafts', additionalBodyFields: '{ "campaign": "spring" }' },
		}),
		path: () => '/messages-drafts',
		body: {
			modality: 'email',
			subject: 'Your roof',
			body_html: '<p>Hello</p>',
			to_user_name: 'Maria Alvarez',
			to_email: 'maria@alvarez.example',
			cc_emails: ['a@mail.example', 'b@mail.example'],
			bcc_emails: ['c@mail.example'],
			autosend_draft: true,
			add_notification: false,
			folder: 'Sales Follow-up',
			campaign: 'spring',
		},
	},
	{
		operation: ['draft', 'create'],
		form: 'a text, with an email left over from before',
		parameters: () => ({
			modality: 'text',
			toPhoneNumber: '+1 (512) 555-0192',
			toEmail: 'maria@alvarez.example',
			subject: 'left over',
			bodyHtml: 'Hi Aiko',
			addNotification: true,
			additionalFields: { ccEmails: 'a@mail.example' },
		}),
		path: () => '/message-drafts',
		body: {
			modality: 'text',
			body_html: 'Hi Aiko',
			to_phone_number: '+1 (512) 555-0192',
			autosend_draft: false,
			add_notification: true,
		},
	},
	{
		operation: ['draft', 'reply'],
		form: 'minimal',
		parameters: ({ conversation }) => ({ conversationId: byId(conversation), bodyHtml: 'See you Thursday' }),
		path: ({ conversation }) => `/conversations/${segment(conversation)}/response-drafts`,
		body: { body_html: 'See you Thursday', ...MANUAL },
	},
	{
		operation: ['draft', 'reply'],
		form: 'full',
		parameters: ({ conversation }) => ({
			conversationId: byId(conversation),
			bodyHtml: '<p>See you Thursday</p>',
			autosendDraft: true,
			additionalFields: { ccEmails: ['a@mail.example'], bccEmails: 'b@mail.example' },
			options: { additionalBodyFields: { priority: 'high' } },
		}),
		path: ({ conversation }) => `/conversations/${segment(conversation)}/response-drafts`,
		body: {
			body_html: '<p>See you Thursday</p>',
			cc_emails: ['a@mail.example'],
			bcc_emails: ['b@mail.example'],
			autosend_draft: true,
			add_notification: false,
			priority: 'high',
		},
	},
];

const writes = drafts.map((one) => ({ ...one, method: 'POST' }));

test.each([...reads, ...writes])('$operation, $form', async (one) => {
	const known = ids();

	const { error } = await hyperRep.run(...one.operation, one.parameters?.(known) ?? {});

	expect(error).toBeUndefined();
	const journal = hyperRep.journal();
	expect(journal).toHaveLength(1);
	const [{ method, path, query, body, headers, performed }] = journal;
	expect({ method, path, query, body }).toEqual({
		method: one.method ?? 'GET',
		path: hyperRep.path(one.path(known)),
		query: one.query ?? {},
		body: one.body,
	});
	expect(headers['x-api-key']).toBe(hyperRep.sandbox.apiKey);
	expect(headers.authorization).toBeUndefined();
	expect(headers['content-type']).toBe(one.body === undefined ? undefined : 'application/json');
	expect(performed).toBe(true);
});

test('organizations come whole: nothing is said of pages', async () => {
	const { json } = await hyperRep.run('organization', 'getMany', { limit: 1 });
	expect(json).toEqual([{ organization_id: hyperRep.sandbox.organizationId, name: 'Acme Roofing' }]);
	expect(hyperRep.journal().map(({ path, query }) => ({ path, query }))).toEqual([
		{ path: '/api/v2/organizations', query: {} },
	]);
});
