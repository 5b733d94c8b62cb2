import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { AchieveApexApi } from '../../../credentials/AchieveApexApi.credentials';
import { AchieveApex } from '../../../nodes/AchieveApex/AchieveApex.node';
import { byId, useAchieveApex } from '../../support/achieveApex';
import { fromList } from '../../support/from-list';

const apex = useAchieveApex();

const open = async (
	method: string,
	form: INodeParameters = {},
	more: { filter?: string; paginationToken?: string; credential?: ICredentialDataDecryptedObject } = {},
) =>
	await fromList({
		node: new AchieveApex(),
		credentialType: new AchieveApexApi(),
		credential: apex.credential(),
		parameters: form,
		method,
		...more,
	});
const asked = () => apex.journal().map(({ url }) => decodeURIComponent(url));

test('organizations are those that the key opens', async () => {
	const { results } = await open('searchOrganizations');
	expect(results).toEqual([{ name: 'Lakeside Cycles · ID 12', value: '12' }]);
	expect(asked()).toEqual(['/organizations?$limit=50&$skip=0']);
});

test('conversations are searched by the platform, the latest first', async () => {
	const { results } = await open('searchConversations', {}, { filter: 'nora' });
	expect(results.map(({ value }) => value)).toEqual([String(apex.on('whatsapp').id)]);
	expect(results[0].name).toContain('WhatsApp · open');
	expect(asked()).toEqual(['/conversations?organization_id=12&searchTerm=nora&$sort[last_interaction_at]=-1&$limit=50&$skip=0']);
});

test('the organization is looked up where nobody names it, and is the one in the form where that does', async () => {
	const credential = apex.credential({ organizationId: '' });
	await open('searchConversations', {}, { credential });
	expect(asked()[0]).toBe('/organizations?$limit=2');
	expect(asked()[1]).toContain('organization_id=12');
	apex.sandbox.control.clearJournal();
	const several = apex.credential({ organizationId: '', apiKey: apex.sandbox.keys.several });
	await open('searchConversations', { options: { organizationId: byId('13') } }, { credential: several });
	expect(asked()[0]).toContain('organization_id=13');
});

test('conversations go on page by page', async () => {
	apex.sandbox.control.reset({ seed: { bulkConversations: 60 } });
	const first = await open('searchConversations');
	const second = await open('searchConversations', {}, { paginationToken: String(first.paginationToken) });
	expect([first.results.length, second.results.length, second.paginationToken]).toEqual([50, 16, undefined]);
	expect(new Set([...first.results, ...second.results].map(({ value }) => value)).size).toBe(66);
});

test.each([{}, { channel: 'sms' }])('messages are those of the conversation in the form: %j', async (form) => {
	const { results } = await open('searchMessages', { ...form, conversationId: byId(apex.on('sms').id) });
	expect(results.map(({ name }) => name.split(' · ')[0])).toEqual(['Thanks', 'No worries!', 'Running 10 min late']);
	expect(asked().at(-1)).toMatch(/^\/conversation-messages-sms\?/);
	expect(asked()).toHaveLength('channel' in form ? 1 : 2);
});

test('messages without a conversation ask for one', async () => {
	await expect(open('searchMessages')).rejects.toThrow("'Conversation' is not chosen yet");
	expect(asked()).toEqual([]);
});

test.each([
	['searchTemplates', 'order_ready · en · APPROVED', 2],
	['searchPredefinedMessages', 'Address · text', 2],
])('%s lists what the organization has', async (method, name, count) => {
	const { results } = await open(method);
	expect(results[0].name).toBe(name);
	expect(results).toHaveLength(count);
	const narrowed = await open(method, {}, { filter: name.slice(0, 5).toUpperCase() });
	expect(narrowed.results).toHaveLength(1);
});

test('a wrong key shows as what it is', async () => {
	const credential = apex.credential({ apiKey: 'apex-mistyped' });
	await expect(open('searchOrganizations', {}, { credential })).rejects.toThrow('does not accept the API Key');
});
