import { get } from 'lodash';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { HyperRepApi } from '../../../credentials/HyperRepApi.credentials';
import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();
const type = new HyperRepApi();

/** What n8n's Test button says: it sends the request of the test and takes the first rule that fits. */
async function tested(credential: ICredentialDataDecryptedObject): Promise<string | undefined> {
	const { headers } = await type.authenticate(credential, { url: '' });
	const url = `${String(credential.baseUrl)}${type.test.request.url}`;
	const response = await fetch(url, { headers: headers as Record<string, string> });
	const body: unknown = await response.json();
	const rule = type.test.rules?.find(
		({ type: kind, properties }) =>
			kind === 'responseSuccessBody' && get(body, properties.key) === properties.value,
	);
	return rule?.properties.message;
}

test('a good key passes', async () => {
	expect(await tested(hyperRep.credential())).toBeUndefined();
	expect(hyperRep.journal().map(({ path }) => path)).toEqual(['/api/v2/organizations']);
});

test.each([
	['unknown', 'HyperRep does not know this API Key. Paste it again.'],
	['inactive', 'The API Key is switched off. Have it activated, or use another one.'],
	['expired', 'The API Key has expired. Use a new one.'],
] as const)('a key that is %s is told apart', async (name, message) => {
	const { keys } = hyperRep.sandbox;
	const apiKey = name === 'unknown' ? 'no-such-key' : keys[name];
	expect(await tested(hyperRep.credential({ apiKey }))).toBe(message);
});

test.each([
	['another address of the server', '/elsewhere', 'There is no HyperRep API at the Base URL.'],
	['something that is no HyperRep', '/_sandbox/settings?', 'The answer lists no organizations.'],
])('%s is no good Base URL', async (_, path, message) => {
	const baseUrl = `${hyperRep.sandbox.url}${path}`;
	expect(await tested(hyperRep.credential({ baseUrl }))).toContain(message);
});

test('the request of the test is built by n8n as the node builds its own', () => {
	expect(type.test.request).toEqual({
		baseURL: expect.stringContaining('$credentials.baseUrl'),
		url: '/api/v2/organizations',
		ignoreHttpStatusErrors: true,
	});
});

test.each([
	['API Key', { apiKey: '' }],
	['API Key', { apiKey: 'one\ntwo' }],
	['API Key', { apiKey: 'schlüssel' }],
	['Base URL', { baseUrl: '' }],
	['Base URL', { baseUrl: 'api.hyperrep.ai' }],
	['Base URL', { baseUrl: 'http://api.hyperrep.ai' }],
	['Base URL', { baseUrl: 'https://user:pass@api.hyperrep.ai' }],
	['Base URL', { baseUrl: 'https://api.hyperrep.ai?key=1' }],
])("a credential whose '%s' cannot work is refused before anything is sent", async (name, changes) => {
	const { error } = await hyperRep.run('agent', 'getMany', {}, { credential: hyperRep.credential(changes) });
	expect(error?.message).toContain(`The credential's '${name}'`);
	expect(error?.description).toContain('Open the HyperRep credential.');
	expect(hyperRep.journal()).toEqual([]);
});

test('the test sends no key to an address without encryption either', async () => {
	const credential = hyperRep.credential({ baseUrl: 'http://api.hyperrep.ai' });
	await expect(type.authenticate(credential, { url: '' })).rejects.toThrow("'Base URL' is not encrypted");
});

test('a key with a line break behind it, as it comes with pasting, is good', async () => {
	const credential = hyperRep.credential({ apiKey: ` ${hyperRep.sandbox.apiKey}\n`, baseUrl: `${hyperRep.sandbox.url}/` });
	const { error } = await hyperRep.run('agent', 'getMany', {}, { credential });
	expect(error).toBeUndefined();
	expect(hyperRep.journal()[0].path).toBe(hyperRep.path('/agents'));
});

test('the credential is decrypted once for all items', async () => {
	const items = Array.from({ length: 5 }, () => ({ json: {} }));
	const { decrypted, json } = await hyperRep.run('agent', 'getMany', { limit: 1 }, { items });
	expect(json).toHaveLength(5);
	expect(decrypted).toBe(1);
});

test('a key shows nowhere in what came out', async () => {
	const { error, run } = await hyperRep.run('contact', 'get', { contactId: byId('HR_id_none') });
	expect(error).toBeDefined();
	expect(JSON.stringify([error, run.data])).not.toContain(hyperRep.sandbox.apiKey);
});
