import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { attempt } from '../engine/attempt';
import { InputRefusal } from '../engine/input-refusal';
import type { Window } from '../engine/pacer';
import type { Account } from '../engine/platform';

/** A HoopAI sub-account, as the credential describes it. */
export interface HoopAiAccount extends Account {
	locationId: string;
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

/**
 * Checks a decrypted credential before anything is sent with it.
 * @throws InputRefusal naming the credential's field
 */
export function accountOf(credential: ICredentialDataDecryptedObject): HoopAiAccount {
	oneLine('Version', credential.version);
	return {
		baseUrl: baseUrlOf(credential.baseUrl),
		locationId: locationIdOf(credential.locationId),
		windows: windowsOf(credential),
		secrets: [accessTokenOf(credential.accessToken)],
	};
}

/** The two headers that every request carries. */
export function headersOf(credential: ICredentialDataDecryptedObject): Record<string, string> {
	return {
		Authorization: `Bearer ${accessTokenOf(credential.accessToken)}`,
		Version: oneLine('Version', credential.version),
	};
}

function accessTokenOf(value: unknown): string {
	const token = oneLine('Access Token', value).replace(/^bearer(\s+|$)/i, '');
	return /^\S+$/.test(token)
		? token
		: fault('Access Token', 'is not a token', 'Paste the token alone, without spaces.');
}

function locationIdOf(value: unknown): string {
	const locationId = oneLine('Location ID', value);
	return /^[\w-]+$/.test(locationId)
		? locationId
		: fault('Location ID', 'is not a valid ID', 'Copy it from Settings > Business Profile.');
}

function baseUrlOf(value: unknown): string {
	const text = oneLine('Base URL', value);
	const parsed = attempt(() => new URL(text));
	if (!parsed.ok || !/^https?:$/.test(parsed.value.protocol)) {
		return fault('Base URL', 'is not a web address', 'Use https://services.leadconnectorhq.com.');
	}
	const { protocol, hostname, username, search, hash } = parsed.value;
	if (protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) {
		fault('Base URL', 'is not encrypted', 'Start it with https://; only localhost may use http://.');
	}
	if (username || search || hash) {
		fault('Base URL', 'has more than an address', 'Use https://services.leadconnectorhq.com.');
	}
	return text.replace(/\/+$/, '');
}

function windowsOf(credential: ICredentialDataDecryptedObject): Window[] {
	const plan = String(credential.rateLimitPlan ?? 'auto');
	if (plan !== 'custom') return PLANS[plan] ?? [];
	return [
		{ limit: perInterval('Requests per Minute', credential.requestsPerMinute), interval: MINUTE },
		{ limit: perInterval('Requests per Second', credential.requestsPerSecond), interval: SECOND },
	];
}

function perInterval(name: string, value: unknown): number {
	const limit = Number(value);
	return Number.isInteger(limit) && limit > 0
		? limit
		: fault(name, 'is not a whole number above 0', 'Use the limit of your plan.');
}

/** A pasted token often ends in a line break, which is cut; one inside means two pasted values. */
function oneLine(name: string, value: unknown): string {
	const text = String(value ?? '').trim();
	if (text === '') fault(name, 'is empty', 'Fill it in.');
	if (/[^\x20-\x7e]/.test(text)) {
		fault(name, 'has a line break or another character that cannot be sent', 'Paste it again.');
	}
	return text;
}

function fault(name: string, what: string, remedy: string): never {
	throw new InputRefusal(`The credential's '${name}' ${what}`, `Open the HoopAI credential. ${remedy}`);
}
