import axios from 'axios';
import { get } from 'lodash';

import { AchieveApexApi } from '../../../credentials/AchieveApexApi.credentials';
import type { FaultAction } from '../../../sandbox/achieveApex';
import { useAchieveApex } from '../../support/achieveApex';

const apex = useAchieveApex();
const type = new AchieveApexApi();
const GOOD = 'Connection successful!';

/** What n8n's credential test makes of an answer: the first rule that matches, else success. */
async function verdict(apiKey: string): Promise<string> {
	const { request, rules = [] } = type.test;
	const options = await type.authenticate({ apiKey }, { url: String(request.url) });
	const { data } = await axios.get<unknown>(apex.sandbox.url + options.url, {
		params: request.qs,
		headers: options.headers as Record<string, string>,
		validateStatus: () => request.ignoreHttpStatusErrors === true,
	});
	const broken = rules.find(
		(rule) =>
			rule.type === 'responseSuccessBody' && get(data, rule.properties.key) === rule.properties.value,
	);
	return broken?.properties.message ?? GOOD;
}

const faulty = async (action: FaultAction) => {
	apex.sandbox.control.fault({ action });
	return await verdict(apex.sandbox.apiKey);
};
const answer = (status: number, name: string): FaultAction => ({ type: 'status', status, body: { name, code: status } });

test.each(['admin', 'member', 'elsewhere', 'several'] as const)('the %s key is accepted', async (name) => {
	expect(await verdict(apex.sandbox.keys[name])).toBe(GOOD);
	expect(apex.journal()[0]).toMatchObject({ method: 'GET', path: '/organizations', query: { $limit: '1' } });
});

test('each refusal reads as what it is', async () => {
	expect(await verdict('apex-mistyped')).toContain('does not accept the API Key');
	expect(await verdict(apex.sandbox.keys.orphan)).toContain('opens no organization');
	expect(await faulty(answer(403, 'Forbidden'))).toContain('not allowed');
	expect(await faulty(answer(429, 'TooManyRequests'))).toContain('used up');
	expect(await faulty(answer(404, 'NotFound'))).toContain('no list of organizations at the Base URL');
	expect(await faulty({ type: 'status', status: 200, body: { hello: 'world' } })).toContain('Base URL');
	expect(await faulty({ type: 'html' })).toContain('Base URL');
	expect(await faulty({ type: 'status', status: 502, body: 'Bad gateway' })).toContain('Base URL');
});

test('the key goes along in its header, however it was pasted', async () => {
	const headers = async (apiKey: string) => (await type.authenticate({ apiKey }, { url: '/' })).headers;
	expect(await headers('abc')).toEqual({ 'x-api-key': 'abc' });
	expect(await headers(' abc\n')).toEqual({ 'x-api-key': 'abc' });
	await expect(headers('')).rejects.toThrow("'API Key' is empty");
	await expect(headers('abc\ndef')).rejects.toThrow("'API Key' has a line break");
});

test.each([
	[{ apiKey: '' }, "'API Key' is empty"],
	[{ apiKey: 'ábc' }, "'API Key' has a line break or another character"],
	[{ organizationId: 'Lakeside' }, "'Organization ID' is not a number"],
	[{ requestsPerHour: 0 }, "'Requests per Hour' is not a whole number above 0"],
	[{ baseUrl: '' }, "'Base URL' is empty"],
	[{ baseUrl: 'achieveapex' }, "'Base URL' is not a web address"],
	[{ baseUrl: 'http://api.achieveapex.com' }, "'Base URL' is not encrypted"],
])('a credential with %j is refused before anything is sent', async (changes, words) => {
	const credential = apex.credential(changes);
	const { error, status } = await apex.run('conversation', 'getMany', {}, { credential });
	expect(status).toBe('error');
	expect(error?.message).toContain(words);
	expect(error?.description).toContain('Open the Achieve Apex credential.');
	expect(apex.journal()).toEqual([]);
});
