import type { INodeParameters } from 'n8n-workflow';

import { AchieveApexApi } from '../../../credentials/AchieveApexApi.credentials';
import { AchieveApexTrigger } from '../../../nodes/AchieveApex/AchieveApexTrigger.node';
import type { Conversation } from '../../../sandbox/achieveApex';
import { byId, useAchieveApex } from '../../support/achieveApex';
import { pollOf } from '../../support/polled';

const apex = useAchieveApex();

const trigger = (event: string, more: INodeParameters = {}, credential = apex.credential()) =>
	pollOf({
		node: new AchieveApexTrigger(),
		credentialType: new AchieveApexApi(),
		credential,
		parameters: { event, ...more },
	});

const CREATED = 'conversationCreated';
const ACTIVITY = 'conversationActivity';
const EVENTS = [CREATED, ACTIVITY];

const create = (more: { at?: number; more?: Partial<Conversation> } = {}) =>
	apex.sandbox.control.event({ type: 'create', channel: 'whatsapp', ...more }).id;
const write = (conversationId: number, at?: number) =>
	apex.sandbox.control.event({ type: 'inbound', conversationId, text: 'Hello?', at }).id;
const idsOf = (items: Array<{ id?: unknown }> | null) => items && items.map(({ id }) => id);

describe.each(EVENTS)('%s', (event) => {
	test('the first poll emits nothing old', async () => {
		const { poll } = trigger(event);
		expect(await poll()).toBeNull();
		expect(await poll()).toBeNull();
	});

	test('what is new comes once, the oldest first', async () => {
		const { poll } = trigger(event);
		await poll();
		const begun = [create(), create(), create()];
		expect(idsOf(await poll())).toEqual(begun);
		expect(await poll()).toBeNull();
	});

	test('more than a page of news', async () => {
		const { poll } = trigger(event);
		await poll();
		const begun = Array.from({ length: 230 }, () => create());
		apex.sandbox.control.clearJournal();
		expect(idsOf(await poll())).toEqual(begun);
		for (const { query } of apex.journal()) expect(query.$limit).toBe('50');
		expect(await poll()).toBeNull();
	});

	test('more than a page of one single moment, part of it seen before', async () => {
		const { poll } = trigger(event);
		await poll();
		const at = Date.now();
		const before = [create({ at }), create({ at })];
		expect(new Set(idsOf(await poll()))).toEqual(new Set(before));
		const after = Array.from({ length: 120 }, () => create({ at }));
		expect(idsOf(await poll())?.sort()).toEqual(after);
		expect(await poll()).toBeNull();
	});

	test('one that shows up late, behind others', async () => {
		const { poll } = trigger(event);
		await poll();
		const at = Date.now();
		create({ at });
		await poll();
		const late = create({ at: at - 90_000 });
		expect(idsOf(await poll())).toEqual([late]);
		expect(await poll()).toBeNull();
	});

	test('a poll that fails leaves its news to the next', async () => {
		const bench = trigger(event);
		await bench.poll();
		const begun = Array.from({ length: 70 }, () => create());
		const before = JSON.stringify(bench.saved);
		apex.sandbox.control.fault({ skip: 1, action: { type: 'status', status: 403 } });
		await expect(bench.poll()).rejects.toThrow('may not do this');
		expect(JSON.stringify(bench.saved)).toBe(before);
		expect(idsOf(await bench.poll())).toEqual(begun);
	});

	test('an organization that begins empty begins with its first conversation', async () => {
		const credential = apex.credential({ apiKey: apex.sandbox.keys.elsewhere, organizationId: '13' });
		const bench = trigger(event, { filters: { channel: 'sms' } }, credential);
		await bench.poll();
		const begun = create({ more: { organization_id: 13, channel: 'sms' } });
		expect(idsOf(await bench.poll())).toEqual([begun]);
		expect(await bench.poll()).toBeNull();
	});

	test('by hand it shows the latest as a sample, and keeps nothing', async () => {
		const bench = trigger(event);
		const items = await bench.poll('manual');
		expect(idsOf(items)).toEqual([apex.on('whatsapp').id]);
		expect(bench.saved).toEqual({});
	});

	test('by hand without anything to show, it says so', async () => {
		const bench = trigger(event, { filters: { channel: 'sms', status: 'closed' } });
		await expect(bench.poll('manual')).rejects.toThrow('nothing to show as a sample');
	});
});

test('activity in an old conversation is news each time, and no creation', async () => {
	const activity = trigger(ACTIVITY);
	const created = trigger(CREATED);
	await activity.poll();
	await created.poll();
	const { id } = apex.on('sms');
	for (let time = 0; time < 3; time++) {
		write(id);
		expect(idsOf(await activity.poll())).toEqual([id]);
	}
	expect(await created.poll()).toBeNull();
});

test('several things in one conversation between two polls are one event', async () => {
	const { poll } = trigger(ACTIVITY);
	await poll();
	const { id } = apex.on('sms');
	write(id);
	write(id);
	expect(idsOf(await poll())).toEqual([id]);
	expect(await poll()).toBeNull();
});

test('conversations in which nothing has happened yet are no activity and do not hide what is', async () => {
	const bench = trigger(ACTIVITY);
	await bench.poll();
	for (let n = 0; n < 60; n++) create({ more: { last_interaction_at: null } });
	const { id } = apex.on('sms');
	write(id);
	expect(idsOf(await bench.poll())).toEqual([id]);
});

test('the list is asked for as it is documented', async () => {
	const created = trigger(CREATED, { filters: { channel: 'whatsapp', status: 'open' } });
	await created.poll();
	await created.poll();
	const activity = trigger(ACTIVITY);
	await activity.poll();
	const asked = apex.journal().map(({ url }) => decodeURIComponent(url));
	expect(asked).toEqual([
		'/conversations?organization_id=12&channel=whatsapp&status=open&$sort[created_at]=-1&$limit=50',
		'/conversations?organization_id=12&channel=whatsapp&status=open&created_at[$gte]=2026-11-02T08:49:00.000Z&$sort[created_at]=-1&$limit=50',
		'/conversations?organization_id=12&$sort[last_interaction_at]=-1&$limit=50',
	]);
});

test('the organization is the only one of the key, or the one that is chosen', async () => {
	const unnamed = apex.credential({ organizationId: '' });
	await trigger(ACTIVITY, {}, unnamed).poll();
	expect(apex.journal().map(({ path }) => path)).toEqual(['/organizations', '/conversations']);
	apex.sandbox.control.clearJournal();
	await trigger(ACTIVITY, { organizationId: byId(12) }, unnamed).poll();
	expect(apex.journal().map(({ path }) => path)).toEqual(['/conversations']);
	const several = apex.credential({ organizationId: '', apiKey: apex.sandbox.keys.several });
	await expect(trigger(ACTIVITY, {}, several).poll()).rejects.toThrow("'Organization' is not chosen");
});

test('what happens elsewhere starts nothing', async () => {
	const { poll } = trigger(CREATED, { filters: { channel: 'whatsapp' } });
	await poll();
	create({ more: { organization_id: 13 } });
	create({ more: { channel: 'sms' } });
	expect(await poll()).toBeNull();
});

test('another event or filter begins anew, and emits nothing old', async () => {
	const bench = trigger(CREATED);
	await bench.poll();
	create();
	bench.parameters = { event: ACTIVITY };
	expect(await bench.poll()).toBeNull();
	create();
	bench.parameters = { event: ACTIVITY, filters: { status: 'open' } };
	expect(await bench.poll()).toBeNull();
	expect(await bench.poll()).toBeNull();
});

test('a row comes simplified, or whole', async () => {
	const bench = trigger(ACTIVITY);
	const [short] = (await bench.poll('manual')) ?? [];
	expect(Object.keys(short)).toHaveLength(10);
	bench.parameters = { event: ACTIVITY, simplify: false };
	const [whole] = (await bench.poll('manual')) ?? [];
	expect(whole).toMatchObject({ blocked: false, organization_id: 12, ai_context_cut: null });
});

test('two polls at once do not both hand out the same', async () => {
	const bench = trigger(CREATED);
	await bench.poll();
	const begun = create();
	apex.sandbox.control.settings({ latencyMs: 50 });
	const [one, other] = await Promise.all([bench.poll(), bench.poll()]);
	expect([one, other].filter(Boolean).flatMap((items) => idsOf(items) ?? [])).toEqual([begun]);
});

test('an id that cannot be one is refused before anything is sent', async () => {
	await expect(trigger(CREATED, { organizationId: byId('twelve') }).poll()).rejects.toThrow("'Organization'");
	expect(apex.journal()).toEqual([]);
});
