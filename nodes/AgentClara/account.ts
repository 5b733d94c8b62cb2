import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Account } from '../engine/account';
import { credentialReader } from '../engine/credential';
import type { Window } from '../engine/pacer';

const MINUTE = 60_000;
const TEN_SECONDS = 10_000;

const PLANS: Record<string, Window[]> = {
	standard: [
		{ limit: 1_000, interval: MINUTE },
		{ limit: 100, interval: TEN_SECONDS },
	],
	enterprise: [{ limit: 10_000, interval: MINUTE }],
};

const read = credentialReader('Agent Clara');

/**
 * Checks a decrypted credential before anything is sent with it. Which sub-account a request is
 * about, Agent Clara tells by the key.
 * @throws InputRefusal naming the credential's field
 */
export function accountOf(credential: ICredentialDataDecryptedObject): Account {
	const { apiKey, baseUrl, webhookSecret } = credential;
	return {
		baseUrl: read.baseUrl(baseUrl, 'https://api.agentclara.app'),
		windows: windowsOf(credential),
		secrets: [read.token('API Key', apiKey), String(webhookSecret ?? '').trim()],
	};
}

/** The header that every request carries. */
export function headersOf({ apiKey }: ICredentialDataDecryptedObject): Record<string, string> {
	return { Authorization: `Bearer ${read.token('API Key', apiKey)}` };
}

/**
 * The secret that Agent Clara signs webhooks with.
 * @throws InputRefusal naming the credential's field
 */
export function webhookSecretOf({ webhookSecret }: ICredentialDataDecryptedObject): string {
	return read.line('Webhook Secret', webhookSecret);
}

function windowsOf(credential: ICredentialDataDecryptedObject): Window[] {
	const { rateLimitPlan, requestsPerMinute, requestsPerTenSeconds } = credential;
	if (rateLimitPlan !== 'custom') return PLANS[String(rateLimitPlan)] ?? PLANS.standard;
	return [
		read.window('Requests per Minute', requestsPerMinute, MINUTE),
		read.window('Requests per 10 Seconds', requestsPerTenSeconds, TEN_SECONDS),
	];
}
