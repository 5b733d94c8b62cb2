import type { INodeParameters } from 'n8n-workflow';

import { HyperRepApi } from '../../../credentials/HyperRepApi.credentials';
import { HyperRepTrigger } from '../../../nodes/HyperRep/HyperRepTrigger.node';
import { byId, useHyperRep } from '../../support/hyperRep';
import { pollOf } from '../../support/polled';

const hyperRep = useHyperRep();
const state = () => hyperRep.sandbox.control.state();
const happen = (event: { conversationId?: string; at?: number }) =>
	hyperRep.sandbox.control.event({ type: 'inbound', ...event }).conversation_id;

const trigger = (event: string, more: INodeParameters = {}) =>
	pollOf({
		node: new HyperRepTrigger(),
		credentialType: new HyperRepApi(),
		credential: hyperRep.credential(),
		parameters: { event, organizationId: byId(hyperRep.sandbox.organizationId), ...more },
	});

const idsOf = (items: Array<{ conversation_id?: unknown }> | null) =>
	items && items.map(({ conversation_id }) => conversation_id);

const EVENTS = ['conversationCreated', 'conversationActivity'];

test.each(EVENTS)('%s: the first poll emits nothing old', async (event) => {
	const { poll } = trigger(event);
	expect(await poll()).toBeNull();
	expect(await poll()).toBeNull();
});

test.each(EVENTS)('%s: what begins after that comes once, the oldest first', async (event) => {
	const { poll } = trigger(event);
	await poll();
	const begun = [happen({}), happen({}), happen({})];
	expect(idsOf(await poll())).toEqual(begun);
	expect(await poll()).toBeNull();
});

test('activity in an old conversation is news, each time that there is some', async () => {
	const { poll } = trigger('conversationActivity');
	const [{ conversation_id, contact_id }] = state().conversations;
	await poll();
	happen({ conversationId: conversation_id });
	expect(await poll()).toEqual([
		{
			conversation_id,
			start_at: '2026-10-03T09:00:00Z',
			last_activity_at: expect.any(String),
			folder: 'inbox',
			is_read: false,
			contact_id,
		},
	]);
	expect(await poll()).toBeNull();
	happen({ conversationId: conversation_id });
	expect(idsOf(await poll())).toEqual([conversation_id]);
});

test('activity in an old conversation is no beginning', async () => {
	const { poll } = trigger('conversationCreated');
	await poll();
	happen({ conversationId: state().conversations[0].conversation_id });
	expect(await poll()).toBeNull();
});

describe.each(EVENTS)('%s', (event) => {
	test.each(['created', 'newest', 'mixed'] as const)('more than a page of news, in a list that is %s', async (order) => {
		hyperRep.sandbox.control.settings({ order });
		const { poll } = trigger(event);
		await poll();
		const begun = Array.from({ length: 620 }, () => happen({}));
		expect(idsOf(await poll())).toEqual(begun);
		expect(await poll()).toBeNull();
	});

	test('several of one moment, some of them seen before', async () => {
		const { poll } = trigger(event);
		await poll();
		const at = Date.now();
		const first = happen({ at });
		expect(idsOf(await poll())).toEqual([first]);
		const others = [happen({ at }), happen({ at }), happen({ at: at - 1_000 })];
		expect(new Set(idsOf(await poll()))).toEqual(new Set(others));
		expect(await poll()).toBeNull();
	});

	test('a poll that fails leaves its news to the next', async () => {
		const bench = trigger(event);
		await bench.poll();
		const begun = happen({});
		const before = JSON.stringify(bench.saved);
		hyperRep.sandbox.control.fault({ action: { type: 'status', status: 403, body: { detail: 'API Key has expired' } } });
		await expect(bench.poll()).rejects.toThrow('The API Key has expired');
		expect(JSON.stringify(bench.saved)).toBe(before);
		expect(idsOf(await bench.poll())).toEqual([begun]);
	});

	test.each(['start_at', 'last_activity_at'] as const)('whichever date HyperRep compares with: %s', async (datedBy) => {
		hyperRep.sandbox.control.settings({ datedBy });
		const { poll } = trigger(event, { filters: { startedWithinDays: 3_650 } });
		await poll();
		const [{ conversation_id }] = state().conversations;
		happen({ conversationId: conversation_id });
		const begun = happen({});
		const expected = event === 'conversationCreated' ? [begun] : [conversation_id, begun];
		expect(idsOf(await poll())).toEqual(expected);
	});

	test('by hand it shows the latest as a sample, and keeps nothing', async () => {
		const bench = trigger(event);
		const items = await bench.poll('manual');
		expect(items).toHaveLength(1);
		expect(items?.[0].start_at).toBe('2026-10-07T09:00:00Z');
		expect(bench.saved).toEqual({});
	});

	test('by hand without anything to show, it says so', async () => {
		hyperRep.sandbox.control.reset({ seed: { conversations: 0 } });
		await expect(trigger(event).poll('manual')).rejects.toThrow('nothing to show as a sample');
	});

	test('an organization that begins empty begins with its first conversation', async () => {
		hyperRep.sandbox.control.reset({ seed: { conversations: 0 } });
		const { poll } = trigger(event);
		await poll();
		expect(await poll()).toBeNull();
		const begun = [happen({})];
		expect(idsOf(await poll())).toEqual(begun);
		expect(await poll()).toBeNull();
	});
});

test('only the beginnings are asked for by date, with time to spare', async () => {
	const { poll } = trigger('conversationCreated');
	await poll();
	await poll();
	expect(hyperRep.journal().map(({ query }) => query)).toEqual([
		{ limit: '500' },
		{ limit: '500', start_date: '2026-10-07T08:57:59Z' },
	]);
	const other = trigger('conversationActivity');
	hyperRep.sandbox.control.clearJournal();
	await other.poll();
	await other.poll();
	expect(hyperRep.journal().map(({ query }) => query)).toEqual([{ limit: '500' }, { limit: '500' }]);
});

test('a conversation that began too long ago is left out, whatever HyperRep answers', async () => {
	hyperRep.sandbox.control.settings({ datedBy: 'last_activity_at' });
	const { poll } = trigger('conversationActivity', { filters: { startedWithinDays: 1 } });
	await poll();
	happen({ conversationId: state().conversations[0].conversation_id, at: Date.now() });
	const begun = happen({ at: Date.now() });
	expect(idsOf(await poll())).toEqual([begun]);
	expect(hyperRep.journal()[0].query.start_date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
});

test('what happens in another organization starts nothing', async () => {
	const { poll } = trigger('conversationActivity');
	await poll();
	const organizationId = hyperRep.sandbox.otherOrganizationId;
	hyperRep.sandbox.control.event({ type: 'inbound', organizationId });
	expect(await poll()).toBeNull();
});

test('filters let through what fits', async () => {
	const { poll } = trigger('conversationActivity', { filters: { folder: 'primary', unreadOnly: true } });
	await poll();
	const [inInbox, inPrimary] = state().conversations;
	happen({ conversationId: inInbox.conversation_id });
	happen({ conversationId: inPrimary.conversation_id });
	expect(idsOf(await poll())).toEqual([inPrimary.conversation_id]);
});

test('another event in the form begins anew, and emits nothing old', async () => {
	const bench = trigger('conversationCreated');
	await bench.poll();
	happen({});
	bench.parameters = { ...bench.parameters, event: 'conversationActivity' };
	expect(await bench.poll()).toBeNull();
});

test('an id that cannot be one is refused before anything is sent', async () => {
	const { poll } = trigger('conversationCreated', { organizationId: byId('../x') });
	await expect(poll()).rejects.toThrow("'Organization'");
	expect(hyperRep.journal()).toEqual([]);
});
