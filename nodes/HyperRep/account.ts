import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Account } from '../engine/account';
import { credentialReader } from '../engine/credential';

const BASE_URL = 'https://api.hyperrep.ai';

const read = credentialReader('HyperRep');

/**
 * Checks a decrypted credential before anything is sent with it. HyperRep documents no rate
 * limit: the pace follows its answers.
 *
 * @throws InputRefusal naming the credential's field
 */
export function accountOf({ apiKey, baseUrl }: ICredentialDataDecryptedObject): Account {
	return {
		baseUrl: read.baseUrl(baseUrl, BASE_URL),
		windows: [],
		secrets: [read.token('API Key', apiKey)],
	};
}

/**
 * The one header that every request carries. The test of the credential asks for nothing else, so
 * that this is where a key is kept from leaving unencrypted.
 *
 * @throws InputRefusal naming the credential's field
 */
export function headersOf({ apiKey, baseUrl }: ICredentialDataDecryptedObject): Record<string, string> {
	read.baseUrl(baseUrl, BASE_URL);
	return { 'X-API-KEY': read.token('API Key', apiKey) };
}
