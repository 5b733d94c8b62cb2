import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Account } from '../engine/account';
import { credentialReader } from '../engine/credential';
import { InputRefusal } from '../engine/input-refusal';

/** An organization of Achieve Apex, as the credential describes it. */
export interface AchieveApexAccount extends Account {
	/** Absent where the credential leaves it to be looked up. */
	organizationId?: number;
}

const HOUR = 60 * 60_000;

const read = credentialReader('Achieve Apex');

/**
 * Checks a decrypted credential before anything is sent with it.
 * @throws InputRefusal naming the credential's field
 */
export function accountOf(credential: ICredentialDataDecryptedObject): AchieveApexAccount {
	const { apiKey, baseUrl, organizationId, requestsPerHour } = credential;
	return {
		baseUrl: read.baseUrl(baseUrl, 'https://api.achieveapex.com'),
		windows: [read.window('Requests per Hour', requestsPerHour ?? 1_000, HOUR)],
		secrets: [read.token('API Key', apiKey)],
		organizationId: organizationIdOf(organizationId),
	};
}

/** The one header that every request carries. */
export function headersOf({ apiKey }: ICredentialDataDecryptedObject): Record<string, string> {
	return { 'x-api-key': read.token('API Key', apiKey) };
}

function organizationIdOf(value: unknown): number | undefined {
	const text = String(value ?? '').trim();
	if (text === '') return undefined;
	if (/^\d{1,15}$/.test(text)) return Number(text);
	throw new InputRefusal(
		"The credential's 'Organization ID' is not a number",
		'Open the Achieve Apex credential. Leave the field empty to have it looked up.',
	);
}
