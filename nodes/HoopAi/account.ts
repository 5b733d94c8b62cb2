import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Account } from '../engine/account';
import { credentialReader } from '../engine/credential';
import type { Window } from '../engine/pacer';

/** A HoopAI sub-account, as the credential describes it. */
export interface HoopAiAccount extends Account {
	locationId: string;
	/** What every request carries. */
	headers: { Authorization: string; Version: string };
}

const MINUTE = 60_000;
const SECOND = 1_000;

const PLANS: Record<string, Window[]> = {
	auto: [],
	standard: [
		{ limit: 60, interval: MINUTE },
		{ limit: 10, interval: SECOND },
	],
	agency: [
		{ limit: 120, interval: MINUTE },
		{ limit: 20, interval: SECOND },
	],
};

const read = credentialReader('HoopAI');

/**
 * Checks a decrypted credential before anything is sent with it.
 * @throws InputRefusal naming the credential's field
 */
export function accountOf(credential: ICredentialDataDecryptedObject): HoopAiAccount {
	const token = read.token('Access Token', credential.accessToken);
	return {
		baseUrl: read.baseUrl(credential.baseUrl, 'https://services.leadconnectorhq.com'),
		locationId: read.id('Location ID', credential.locationId),
		windows: windowsOf(credential),
		secrets: [token, String(credential.webhookSecret ?? '').trim()],
		headers: {
			Authorization: `Bearer ${token}`,
			Version: read.line('Version', credential.version),
		},
	};
}

/**
 * The secret that HoopAI signs webhooks with, or sends along with them.
 * @throws InputRefusal naming the credential's field
 */
export function webhookSecretOf({ webhookSecret }: ICredentialDataDecryptedObject): string {
	return read.line('Webhook Secret', webhookSecret);
}

function windowsOf(credential: ICredentialDataDecryptedObject): Window[] {
	const plan = String(credential.rateLimitPlan ?? 'auto');
	if (plan !== 'custom') return PLANS[plan] ?? [];
	return [
		read.window('Requests per Minute', credential.requestsPerMinute, MINUTE),
		read.window('Requests per Second', credential.requestsPerSecond, SECOND),
	];
}
