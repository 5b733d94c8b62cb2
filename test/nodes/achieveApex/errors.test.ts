import { achieveApex } from '../../../nodes/AchieveApex/platform';
import { putRight, passed } from '../../engine/support/hurried-clock';
import { byId, useAchieveApex } from '../../support/achieveApex';

jest.mock('../../../nodes/engine/clock', () => jest.requireActual('../../engine/support/hurried-clock'));

const apex = useAchieveApex();
beforeEach(putRight);

const getMany = async (more = {}) => await apex.run('conversation', 'getMany', {}, more);
const send = async (more = {}) =>
	await apex.run('message', 'send', { conversationId: byId(apex.on('sms').id), message: 'Hi' }, more);

describe('a refusal', () => {
	test('of the key says what to do and never shows it', async () => {
		const apiKey = 'apex-mistyped-0123456789';
		const { error } = await getMany({ credential: apex.credential({ apiKey }) });
		expect(error?.message).toBe('Achieve Apex does not accept the API Key [item 0]');
		expect(error?.description).toContain('Settings > Developers > API Keys');
		expect(error?.description).toContain('Code: NotAuthenticated');
		expect(JSON.stringify(error)).not.toContain(apiKey);
	});

	test('of a user who may not delete', async () => {
		const credential = apex.credential({ apiKey: apex.sandbox.keys.member });
		const { error } = await apex.run('conversation', 'delete', { conversationId: byId(apex.on('sms').id) }, { credential });
		expect(error?.message).toContain('may not do this with the conversation');
		expect(error?.description).toContain('admins');
		expect(apex.sandbox.control.state().conversations.every((one) => !one.deleted_at)).toBe(true);
	});

	test('of a conversation that is not there, or is of another organization', async () => {
		const theirs = apex.sandbox.control.state().conversations.find((one) => one.organization_id === 13)?.id;
		for (const id of [999_999, Number(theirs)]) {
			const { error } = await apex.run('conversation', 'get', { conversationId: byId(id) });
			expect(error?.message).toBe('Achieve Apex has no such conversation in this organization [item 0]');
			expect(error?.description).toContain(`No record found for id '${id}'`);
		}
	});

	test('of a message that another channel has', async () => {
		const [message] = apex.sandbox.control.state().messages;
		const { error } = await apex.run('message', 'get', { channel: 'instagram', messageId: byId(String(message._id)) });
		expect(error?.message).toContain('no such message on this channel');
		expect(error?.description).toContain("set 'Channel' to Auto");
	});

	test('for the 24 hours points at templates', async () => {
		const body = { name: 'BadRequest', message: 'Outside the 24-hour window', code: 400, className: 'bad-request' };
		apex.sandbox.control.fault({ match: { method: 'POST' }, action: { type: 'status', status: 400, body } });
		const { error } = await apex.run('message', 'send', { conversationId: byId(apex.on('whatsapp').id), message: 'Hi' });
		expect(error?.message).toContain('24 hours');
		expect(error?.description).toContain('Send Template');
	});

	test('of a body that is not documented points at the field for it, with the words of the platform', async () => {
		const body = { name: 'BadRequest', message: 'phone is required', code: 400 };
		apex.sandbox.control.fault({ match: { method: 'POST' }, action: { type: 'status', status: 400, body } });
		const { error } = await send();
		expect(error?.description).toContain('Additional Body Fields');
		expect(error?.description).toContain('phone is required');
	});

	test('becomes the item with Continue On Fail, and the others go on', async () => {
		const items = [apex.on('sms').id, 999_999, apex.on('webchat').id].map((id) => ({ json: { id } }));
		const parameters = { conversationId: byId('={{ $json.id }}') };
		const { json } = await apex.run('conversation', 'get', parameters, { items, onError: 'continueRegularOutput' });
		expect(json.map(({ channel, error }) => channel ?? error)).toEqual([
			'sms',
			'Achieve Apex has no such conversation in this organization',
			'webchat',
		]);
	});

	test('says what had been done before it', async () => {
		const items = Array.from({ length: 3 }, (_, n) => ({ json: { n } }));
		apex.sandbox.control.fault({ match: { method: 'POST' }, skip: 2, action: { type: 'status', status: 400 } });
		const { error } = await send({ items });
		expect(error?.message).toContain('[item 2]');
		expect(error?.description).toContain('Already carried out: items 0–1.');
	});
});

describe('the limit of an hour', () => {
	const refuseFor = (retryAfter: number) => ({
		type: 'status' as const,
		status: 429,
		body: {
			name: 'TooManyRequests',
			message: 'Rate limit exceeded',
			code: 429,
			data: { limit: 1_000, current: 1_001, window: 3_600, retryAfter },
		},
	});

	test('is a pause as long as the body says, and then everything goes through once', async () => {
		apex.sandbox.control.fault({ match: { method: 'POST' }, action: refuseFor(142) });
		const { error, json } = await send();
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(passed()).toBeGreaterThanOrEqual(142_000);
		expect(apex.journal().filter(({ performed, method }) => performed && method === 'POST')).toHaveLength(1);
	});

	test('is kept to before the platform has to say so, as far as the credential lets it', () => {
		const hourly = (limit: number) => [{ limit, interval: 3_600_000 }];
		const { requestsPerHour: _none, ...older } = apex.credential();
		expect(achieveApex.account(apex.credential()).windows).toEqual(hourly(1_000));
		expect(achieveApex.account(apex.credential({ requestsPerHour: 300 })).windows).toEqual(hourly(300));
		expect(achieveApex.account(older).windows).toEqual(hourly(1_000));
	});

	test('that is longer than an hour is not waited for', async () => {
		apex.sandbox.control.fault({ match: { method: 'POST' }, action: refuseFor(3_700) });
		const { error } = await send();
		expect(error?.message).toContain('Rate limit exceeded');
		expect(passed()).toBeLessThan(60_000);
	});
});

describe('a message whose fate is unknown', () => {
	test.each([
		{ type: 'reset-after' } as const,
		{ type: 'status', status: 502, performed: true } as const,
	])('is not sent again, and the error says to check: %j', async (action) => {
		apex.sandbox.control.fault({ match: { method: 'POST' }, action });
		const { error } = await send();
		expect(error?.description).toContain('check in Achieve Apex before you run this item again');
		expect(apex.journal().filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	test('while a read is repeated', async () => {
		apex.sandbox.control.fault({ times: 2, action: { type: 'status', status: 503 } });
		const { error } = await getMany();
		expect(error).toBeUndefined();
		expect(apex.journal()).toHaveLength(3);
	});
});
