import type { INodeParameters } from 'n8n-workflow';

import type { NodeRun } from '../../support/engine';
import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();
const some = byId('HR_id_1');

/** Runs what must be refused: the error names parameter and item, and nothing left. */
async function expectRefusal(
	operation: string,
	parameters: INodeParameters,
	parameter: string,
	more: Partial<NodeRun> = {},
): Promise<void> {
	const [resource, value] = operation.split('.');
	const { status, error, json } = await hyperRep.run(resource, value, parameters, more);
	expect(hyperRep.journal()).toEqual([]);
	expect(status).toBe('error');
	expect(json).toEqual([]);
	expect(error?.message).toContain(`'${parameter}'`);
	expect(error?.message).toContain('[item 0]');
	expect(error?.context.itemIndex).toBe(0);
	expect(error?.description).toMatch(/\w{3,}/);
}

const email = { toEmail: 'maria@alvarez.example', bodyHtml: 'Hi' };
const reply = { conversationId: some, bodyHtml: 'Hi' };

/** Every place of the forms that takes an id. */
const ID_FIELDS: Array<[operation: string, name: string, parameter: string, form: INodeParameters]> = [
	['conversation.getMany', 'organizationId', 'Organization', {}],
	['conversation.getMany', 'contactId', 'Contact', { scope: 'contact' }],
	['conversation.getMany', 'agentId', 'Agent', { scope: 'agent' }],
	['conversation.get', 'conversationId', 'Conversation', {}],
	['message.getMany', 'conversationId', 'Conversation', {}],
	['message.get', 'messageId', 'Message', { conversationId: some }],
	['draft.create', 'organizationId', 'Organization', email],
	['draft.reply', 'conversationId', 'Conversation', { bodyHtml: 'Hi' }],
	['draft.getMany', 'conversationId', 'Conversation', {}],
	['contact.get', 'contactId', 'Contact', {}],
	['agent.get', 'agentId', 'Agent', {}],
	['agent.getMany', 'organizationId', 'Organization', {}],
];

const BAD_IDS = ['..', '.', 'a/b', '../contacts', 'abc?limit=1', 'abc#1', '%2e%2e', 'größe', 'abc def', 'abc\ndef'];

test.each(ID_FIELDS.flatMap((one) => BAD_IDS.map((id) => [...one, id] as const)))(
	'%s: %s (%s) %j of %j is refused',
	async (operation, name, parameter, form, id) => {
		await expectRefusal(operation, { ...form, [name]: byId(id) }, parameter);
	},
);

test.each(ID_FIELDS)('%s: %s that the item lacks is refused', async (operation, name, parameter, form) => {
	await expectRefusal(operation, { ...form, [name]: byId('={{ $json.id }}') }, parameter);
});

test('ids of both generations go out as one segment of the address', async () => {
	for (const id of ['gAAAAAB_x-y==', 'HR_id_1']) {
		await hyperRep.run('contact', 'get', { contactId: byId(` ${id}\n`) });
	}
	expect(hyperRep.journal().map(({ path }) => path)).toEqual([
		hyperRep.path('/contacts/gAAAAAB_x-y%3D%3D'),
		hyperRep.path('/contacts/HR_id_1'),
	]);
});

const LISTS: Array<[operation: string, form: INodeParameters]> = [
	['conversation.getMany', {}],
	['conversation.getMany', { scope: 'agent', agentId: some }],
	['message.getMany', { conversationId: some }],
	['draft.getMany', { conversationId: some }],
];

test.each(LISTS)('%s %j: an end before the start is refused, naming both', async (operation, form) => {
	const filters = { startDate: '2026-05-01T00:00:00Z', endDate: '2026-04-01T00:00:00Z' };
	await expectRefusal(operation, { ...form, filters }, 'End Date');
	await expectRefusal(operation, { ...form, filters }, 'Start Date');
});

test.each(LISTS.flatMap((list) => ['tomorrow', '2030-02-30', '31.12.2030', '1'].map((date) => [...list, date] as const)))(
	'%s %j: %s is no date',
	async (operation, form, date) => {
		await expectRefusal(operation, { ...form, filters: { startDate: date } }, 'Start Date');
		await expectRefusal(operation, { ...form, filters: { endDate: date } }, 'End Date');
	},
);

test('a date without an offset is the wall clock of the workflow', async () => {
	await hyperRep.run(
		'conversation',
		'getMany',
		{ filters: { startDate: '2026-04-01T09:30:00', endDate: '2026-04-01T09:30:00' } },
		{ timezone: 'Asia/Tokyo' },
	);
	expect(hyperRep.journal()[0].query).toMatchObject({
		start_date: '2026-04-01T00:30:00Z',
		end_date: '2026-04-01T00:30:00Z',
	});
});

test.each([0, -1, 1.5, 'ten', true])('a limit of %j is refused', async (limit) => {
	const items = [{ json: { limit } }];
	await expectRefusal('contact.getMany', { limit: '={{ $json.limit }}' }, 'Limit', { items });
});

test.each([
	['draft.create', email],
	['draft.reply', reply],
])('%s: sending together with a notification is refused', async (operation, form) => {
	const both = { ...form, autosendDraft: true, addNotification: true };
	await expectRefusal(operation, both, 'Notify Users');
	await expectRefusal(operation, both, 'Send Automatically');
	const hidden = { ...form, addNotification: true, options: { additionalBodyFields: { autosend_draft: true } } };
	await expectRefusal(operation, hidden, 'Send Automatically');
});

test.each([
	['draft.create', email],
	['draft.reply', reply],
])('%s: broken JSON is refused', async (operation, form) => {
	for (const text of ['{ "a": ', "{ 'a': 1 }", '[1]', '5', 'null']) {
		await expectRefusal(operation, { ...form, options: { additionalBodyFields: text } }, 'Additional Body Fields');
	}
});

test.each([
	['To Email', { toEmail: 'Maria Alvarez' }],
	['To Email', { toEmail: 'a@mail.example, b@mail.example' }],
	['To Email', { toEmail: '={{ $json.email }}' }],
	['To Phone Number', { modality: 'text', toPhoneNumber: 'maria@alvarez.example' }],
	['To Phone Number', { modality: 'text', toPhoneNumber: '={{ $json.phone }}' }],
	['CC', { additionalFields: { ccEmails: 'a@mail.example, nobody' } }],
	['BCC', { additionalFields: { bccEmails: 'nobody' } }],
	['Body', { bodyHtml: '' }],
	['Subject', { bodyHtml: '' }],
	['Body', { modality: 'text', toPhoneNumber: '+15125550192', bodyHtml: '', subject: 'only an email has one' }],
	['Body', { bodyHtml: '={{ $json.text }}' }],
	['Send As', { modality: '={{ "pigeon" }}', toPhoneNumber: '+15125550192' }],
	['Endpoint', { options: { endpoint: '={{ "../contacts" }}' } }],
])('a draft with a wrong %s is refused: %j', async (parameter, change) => {
	await expectRefusal('draft.create', { ...email, ...change }, parameter);
});

test('a reply that says nothing is refused', async () => {
	await expectRefusal('draft.reply', { conversationId: some, bodyHtml: '={{ $json.text }}' }, 'Body');
});
