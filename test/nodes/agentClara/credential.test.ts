import axios from 'axios';
import { get } from 'lodash';

import { AgentClaraApi } from '../../../credentials/AgentClaraApi.credentials';
import type { FaultAction } from '../../../sandbox/agentClara';
import { useAgentClara } from '../../support/agentClara';

const clara = useAgentClara();
const type = new AgentClaraApi();

/** What n8n's credential test makes of an answer: the first rule that matches, else success. */
async function verdict(apiKey: string): Promise<string> {
	const { request, rules = [] } = type.test;
	const options = await type.authenticate({ apiKey }, { url: String(request.url) });
	const { data } = await axios.get<unknown>(clara.sandbox.url + options.url, {
		params: request.qs,
		headers: options.headers as Record<string, string>,
		validateStatus: () => request.ignoreHttpStatusErrors === true,
	});
	const broken = rules.find(
		(rule) =>
			rule.type === 'responseSuccessBody' && get(data, rule.properties.key) === rule.properties.value,
	);
	return broken?.properties.message ?? 'Connection successful!';
}

const faulty = async (action: FaultAction) => {
	clara.sandbox.control.fault({ action });
	return await verdict(clara.sandbox.apiKey);
};
const answer = (status: number, body: unknown): FaultAction => ({ type: 'status', status, body });

test.each(['test', 'live', 'readOnly', 'elsewhere'] as const)('the %s key is accepted', async (name) => {
	expect(await verdict(clara.sandbox.keys[name])).toBe('Connection successful!');
	expect(clara.journal()[0]).toMatchObject({ method: 'GET', path: '/conversations', query: { limit: '1' } });
});

test('an account without conversations is fine', async () => {
	clara.sandbox.control.reset({ seed: { contacts: 1 } });
	expect(await verdict(clara.sandbox.apiKey)).toBe('Connection successful!');
});

test('each refusal reads as what it is', async () => {
	expect(await verdict('sk_live_mistyped')).toContain('wrong or revoked');
	expect(await faulty(answer(429, { success: false, error: 'Rate limited', status: 429 }))).toContain('rate limit');
	expect(await faulty(answer(403, { success: false, error: 'Forbidden' }))).toContain('refused the API Key');
	expect(await faulty(answer(200, { hello: 'world' }))).toContain('Base URL');
	expect(await faulty({ type: 'html' })).toContain('Base URL');
	expect(await faulty({ type: 'status', status: 502, body: 'Bad gateway' })).toContain('Base URL');
});

test('the key goes along as a bearer token, whichever way it was pasted', async () => {
	const headers = async (apiKey: string) => (await type.authenticate({ apiKey }, { url: '/' })).headers;
	const expected = { Authorization: 'Bearer sk_live_abc' };
	expect(await headers('sk_live_abc')).toEqual(expected);
	expect(await headers(' Bearer sk_live_abc\n')).toEqual(expected);
	await expect(headers('')).rejects.toThrow("'API Key' is empty");
	await expect(headers('sk_live_abc\nsk_live_def')).rejects.toThrow("'API Key' has a line break");
});

test.each([
	[{ apiKey: '' }, "'API Key' is empty"],
	[{ apiKey: 'sk_live_ábc' }, "'API Key' has a line break or another character"],
	[{ baseUrl: '' }, "'Base URL' is empty"],
	[{ baseUrl: 'agentclara' }, "'Base URL' is not a web address"],
	[{ baseUrl: 'ftp://api.agentclara.app' }, "'Base URL' is not a web address"],
	[{ baseUrl: 'http://api.agentclara.app' }, "'Base URL' is not encrypted"],
	[{ baseUrl: 'https://api.agentclara.app?x=1' }, "'Base URL' has more than an address"],
	[{ rateLimitPlan: 'custom', requestsPerMinute: 0 }, "'Requests per Minute' is not a whole number above 0"],
	[
		{ rateLimitPlan: 'custom', requestsPerMinute: 5, requestsPerTenSeconds: 1.5 },
		"'Requests per 10 Seconds' is not a whole number above 0",
	],
])('a credential with %j is refused before anything is sent', async (changes, words) => {
	const credential = clara.credential(changes);
	const { error, status } = await clara.run('contact', 'getMany', {}, { credential });
	expect(status).toBe('error');
	expect(error?.message).toContain(words);
	expect(error?.description).toContain('Open the Agent Clara credential.');
	expect(clara.journal()).toEqual([]);
});
