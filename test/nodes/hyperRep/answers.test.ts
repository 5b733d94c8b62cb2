import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();
const state = () => hyperRep.sandbox.control.state();

test('a conversation comes as it is', async () => {
	const [{ conversation_id, contact_id }] = state().conversations;
	const { json } = await hyperRep.run('conversation', 'get', { conversationId: byId(conversation_id) });
	expect(json).toEqual([
		{
			conversation_id,
			start_at: '2026-10-03T09:00:00Z',
			last_activity_at: '2026-10-03T13:00:00Z',
			folder: 'inbox',
			is_read: false,
			contact_id,
		},
	]);
});

test('the conversations of a contact and of an agent are theirs alone', async () => {
	const { contacts, agents } = state();
	const ofContact = await hyperRep.run('conversation', 'getMany', {
		scope: 'contact',
		contactId: byId(contacts[1].contact_id),
	});
	expect(ofContact.json.map((one) => one.contact_id)).toEqual([contacts[1].contact_id]);
	const ofAgent = await hyperRep.run('conversation', 'getMany', {
		scope: 'agent',
		agentId: byId(agents[0].agent_id),
	});
	expect(ofAgent.json.map((one) => one.contact_id)).toEqual([contacts[0], contacts[3]].map((one) => one.contact_id));
});

test('messages come simplified, or whole', async () => {
	const conversationId = byId(state().conversations[0].conversation_id);
	const { json } = await hyperRep.run('message', 'getMany', { conversationId });
	expect(json).toHaveLength(3);
	expect(Object.keys(json[1])).toEqual([
		'message_id',
		'conversation_id',
		'agent_id',
		'modality',
		'message_direction',
		'subject',
		'content',
		'call_transcript',
		'form_request_body',
		'sent_at',
	]);
	const whole = await hyperRep.run('message', 'getMany', { conversationId, simplify: false });
	expect(whole.json[1]).toMatchObject({ tracked_links: [], email_metadata: { cc_emails: [] } });
});

test.each(['notes', 'custom_fields'] as const)('a contact comes with its %s', async (notes) => {
	hyperRep.sandbox.control.settings({ notes });
	const contactId = byId(state().contacts[0].contact_id);
	const { json } = await hyperRep.run('contact', 'get', { contactId });
	const noted = notes === 'notes' ? 'Prefers mornings' : { notes: 'Prefers mornings' };
	expect(json[0]).toMatchObject({ name: 'Maria Alvarez', [notes]: noted });
});

describe('drafts', () => {
	const email = { toEmail: 'maria@alvarez.example', subject: 'Hello' };

	test.each([200, 201] as const)('a draft waits, answered with %i', async (createdStatus) => {
		hyperRep.sandbox.control.settings({ createdStatus });
		const { json } = await hyperRep.run('draft', 'create', {
			...email,
			additionalFields: { folder: 'Sales Follow-up' },
		});
		expect(json).toEqual([
			{
				draft_id: state().messageDrafts[0].draft_id,
				scheduled_to_send: false,
				scheduled_send_at: null,
				folder: 'sales-follow-up',
			},
		]);
	});

	test('the older address answers under the newer names', async () => {
		hyperRep.sandbox.control.settings({ draftPaths: 'older' });
		const { json } = await hyperRep.run('draft', 'create', {
			...email,
			autosendDraft: true,
			options: { endpoint: 'messages-drafts' },
		});
		expect(json).toEqual([
			{
				draft_id: state().messageDrafts[0].draft_id,
				scheduled_to_send: true,
				scheduled_send_at: expect.stringMatching(/^\d{4}-.*Z$/),
				folder: null,
			},
		]);
	});

	test.each([
		['newer', undefined, "Options > 'Endpoint'"],
		['older', 'messages-drafts', "Remove 'Endpoint'"],
	] as const)('an account without the %s address says which one to try', async (absent, endpoint, remedy) => {
		hyperRep.sandbox.control.settings({ draftPaths: absent === 'newer' ? 'older' : 'newer' });
		const { error } = await hyperRep.run('draft', 'create', { ...email, ...(endpoint ? { options: { endpoint } } : {}) });
		expect(error?.message).toContain('address for new drafts [item 0]');
		expect(error?.description).toContain(remedy);
		expect(hyperRep.journal()).toHaveLength(1);
	});

	test('a second reply overwrites the first, and the form says so', async () => {
		const conversationId = byId(state().conversations[0].conversation_id);
		const { json } = await hyperRep.run(
			'draft',
			'reply',
			{ conversationId, bodyHtml: '={{ $json.text }}' },
			{ items: [{ json: { text: 'first' } }, { json: { text: 'second' } }] },
		);
		expect(json).toHaveLength(2);
		const pending = await hyperRep.run('draft', 'getMany', { conversationId });
		expect(pending.json).toEqual([json[1]]);
		expect(state().responseDrafts.map(({ posted }) => posted.body_html)).toEqual(['second']);

		const { HyperRep } = await import('../../../nodes/HyperRep/HyperRep.node');
		const shown = new HyperRep().description.properties.find(({ name }) => name === 'overwritesNotice');
		expect(shown?.displayName).toContain('overwrites the first');
		expect(shown?.displayOptions?.show).toEqual({ resource: ['draft'], operation: ['reply'] });
	});

	test('a draft that may have been made is not made again', async () => {
		hyperRep.sandbox.control.fault({ match: { method: 'POST' }, action: { type: 'reset-after' } });
		const { error } = await hyperRep.run('draft', 'create', { ...email, autosendDraft: true });
		expect(error?.description).toContain('check in HyperRep');
		expect(state().messageDrafts).toHaveLength(1);
		expect(hyperRep.journal()).toHaveLength(1);
	});
});
