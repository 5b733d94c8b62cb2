import { useStage } from './harness';

describe('testing the credential, as the editor does after saving it', () => {
	const stage = useStage();
	const test = async (changes: Record<string, unknown>) =>
		await stage.client.testCredential(stage.credential, { ...stage.credentialData, ...changes });

	it('accepts a good one', async () => {
		expect(await test({})).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	it('asks the platform one small question', async () => {
		await test({});
		expect(stage.sandbox.control.journal().map(({ method, path, query }) => [method, path, query])).toEqual([
			['GET', '/conversations/search', { locationId: stage.sandbox.locationId, limit: '1' }],
		]);
	});

	it.each([
		['a wrong token', () => ({ accessToken: 'pit-mistyped' }), /Access Token is wrong or revoked/],
		['another location', () => ({ locationId: stage.sandbox.locations.elsewhere }), /Location ID belongs to another sub-account/],
		['a missing scope', () => ({ accessToken: stage.sandbox.tokens.noConversations }), /conversations\.readonly/],
		['a Version that is none', () => ({ version: '1999-01-01' }), /does not know this Version/],
	])('tells apart %s', async (_what, changes, message) => {
		expect(await test(changes())).toEqual({ status: 'Error', message: expect.stringMatching(message) });
	});

	it.each([
		['no Version', { version: '' }, /Version/],
		['a token with a line break', { accessToken: 'pit-1\npit-2' }, /Access Token/],
		['a base URL without encryption', { baseUrl: 'http://example.com' }, /Base URL/],
	])('refuses %s before anything is sent', async (_what, changes, message) => {
		expect(await test(changes)).toEqual({ status: 'Error', message: expect.stringMatching(message) });
		expect(stage.sandbox.control.journal()).toEqual([]);
	});

	it('does not take the wrong server for HoopAI', async () => {
		expect(await test({ baseUrl: `${stage.n8n.url}/nothing-here` })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/Base URL/),
		});
	});

	it('says when nobody answers', async () => {
		expect(await test({ baseUrl: 'http://127.0.0.1:1' })).toEqual({ status: 'Error', message: 'ECONNREFUSED' });
	});
});
