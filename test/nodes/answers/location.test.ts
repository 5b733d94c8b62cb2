import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import type { HoopAiSandbox, JournalEntry } from '../../../sandbox/hoopAi';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

/** Where a request names its location. */
const named = ({ query, body, path }: JournalEntry): unknown =>
	query.locationId ??
	(body as { locationId?: string } | undefined)?.locationId ??
	/\/locations\/([^/]+)/.exec(path)?.[1];

const nora = (sandbox: HoopAiSandbox) => personIn(sandbox, 'Nora');

const OPERATIONS: Array<[operation: string, form: (sandbox: HoopAiSandbox) => INodeParameters]> = [
	['conversation create', (sandbox) => ({ contactId: byId(nora(sandbox).contactId), ifExists: 'return' })],
	['conversation getMany', () => ({})],
	['conversation search', () => ({})],
	[
		'conversation update',
		(sandbox) => ({ conversationId: byId(nora(sandbox).conversationId), updateFields: { starred: true } }),
	],
	[
		'message addToConversation',
		(sandbox) => ({ conversationId: byId(nora(sandbox).conversationId), message: 'Hi' }),
	],
	['call getRecording', (sandbox) => ({ messageId: byId(nora(sandbox).messages[0].id) })],
	['call getTranscription', (sandbox) => ({ messageId: byId(nora(sandbox).messages[0].id) })],
	['call downloadTranscription', (sandbox) => ({ messageId: byId(nora(sandbox).messages[0].id) })],
	[
		'liveChat sendTyping',
		(sandbox) => ({ conversationId: byId(nora(sandbox).conversationId), visitorId: 'visitor1' }),
	],
	['bot create', () => ({ name: 'Branch Desk' })],
	['bot delete', () => ({ botId: byId('bot1') })],
	['bot get', () => ({ botId: byId('bot1') })],
	['bot getMany', () => ({})],
	['bot setStatus', () => ({ botId: byId('bot1'), status: 'draft' })],
	['bot update', () => ({ botId: byId('bot1'), updateFields: { name: 'Desk' } })],
	['knowledge create', () => ({ botId: byId('bot1'), title: 'A', content: 'B' })],
	['knowledge delete', () => ({ botId: byId('bot1'), entryId: byId('entry1') })],
	['knowledge getMany', () => ({ botId: byId('bot1') })],
	['voiceCall getMany', () => ({})],
	['voiceCall getRecording', () => ({ callId: byId('call1') })],
	['voiceCall getTranscript', () => ({ callId: byId('call1') })],
];

test.each(OPERATIONS)("%s: Options > Location ID overrides the credential's, in every request", async (name, form) => {
	const [resource, operation] = name.split(' ');
	const { branch } = hoopAi.sandbox.locations;
	await hoopAi.run(resource, operation, { ...form(hoopAi.sandbox), options: { locationId: branch } });
	const journal = hoopAi.journal();
	expect(journal.length).toBeGreaterThan(0);
	for (const entry of journal) expect(named(entry)).toBe(branch);
});

test('files are uploaded to the overriding location, too', async () => {
	const { branch } = hoopAi.sandbox.locations;
	const { conversationId } = nora(hoopAi.sandbox);
	const data = { data: Buffer.from('a plan').toString('base64'), mimeType: 'text/plain', fileName: 'plan.txt' };
	const { error } = await hoopAi.run(
		'message',
		'uploadAttachments',
		{ conversationId: byId(conversationId), options: { locationId: branch } },
		{ items: [{ json: {}, binary: { data } }] },
	);
	expect(error).toBeUndefined();
	expect(hoopAi.journal().at(-1)?.body).toMatchObject({ fields: { locationId: branch } });
});

test('one workflow serves several accounts, item by item', async () => {
	const { main, branch } = hoopAi.sandbox.locations;
	const { json } = await hoopAi.run(
		'conversation',
		'search',
		{ simplify: false, options: { locationId: '={{ $json.locationId }}' } },
		{ items: [{ json: { locationId: branch } }, { json: { locationId: main } }] },
	);
	expect(new Set(json.map(({ locationId }) => locationId))).toEqual(new Set([main, branch]));
	expect(hoopAi.journal().map(({ query }) => query.locationId).sort()).toEqual([branch, main].sort());
});

test("a location of somebody else's is explained as what it is", async () => {
	const { error } = await hoopAi.run('conversation', 'search', {
		options: { locationId: hoopAi.sandbox.locations.elsewhere },
	});
	expect(error?.message).toContain('location');
	expect(error?.description).toContain('Location ID');
});
