import { attempt } from './attempt';
import { InputRefusal } from './input-refusal';
import type { Window } from './pacer';

const MINUTE = 60_000;

/** Reads the fields of one platform's credential; every refusal names the field as it is shown. */
export interface CredentialReader {
	/** A text that is to be there, on one line: a pasted one often ends in a line break, which is cut. */
	line(displayName: string, value: unknown): string;
	/** A secret that goes into a header, without the word Bearer that is often copied with it. */
	token(displayName: string, value: unknown): string;
	/** An ID, as the platform shows it. */
	id(displayName: string, value: unknown): string;
	/** A web address without a slash at its end; unencrypted ones only on this machine. */
	baseUrl(value: unknown, example: string): string;
	/** How often requests may be sent, from a number that the user typed. */
	window(displayName: string, value: unknown, interval?: number): Window;
}

/** @param platform as users know it */
export function credentialReader(platform: string): CredentialReader {
	function refuse(displayName: string, what: string, remedy: string): never {
		throw new InputRefusal(
			`The credential's '${displayName}' ${what}`,
			`Open the ${platform} credential. ${remedy}`,
		);
	}

	function line(displayName: string, value: unknown): string {
		const text = String(value ?? '').trim();
		if (text === '') refuse(displayName, 'is empty', 'Fill it in.');
		if (/[^\x20-\x7e]/.test(text)) {
			const what = 'has a line break or another character that cannot be sent';
			refuse(displayName, what, 'Paste it again.');
		}
		return text;
	}

	return {
		line,
		token(displayName, value) {
			const token = line(displayName, value).replace(/^bearer(\s+|$)/i, '');
			return /^\S+$/.test(token)
				? token
				: refuse(displayName, 'is not a token', 'Paste the token alone, without spaces.');
		},
		id(displayName, value) {
			const id = line(displayName, value);
			return /^[\w-]+$/.test(id)
				? id
				: refuse(displayName, 'is not a valid ID', 'Copy it exactly as the platform shows it.');
		},
		baseUrl(value, example) {
			const text = line('Base URL', value);
			const parsed = attempt(() => new URL(text));
			if (!parsed.ok || !/^https?:$/.test(parsed.value.protocol)) {
				return refuse('Base URL', 'is not a web address', `Use ${example}.`);
			}
			const { protocol, hostname, username, search, hash } = parsed.value;
			if (protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) {
				const remedy = 'Start it with https://; only localhost may use http://.';
				refuse('Base URL', 'is not encrypted', remedy);
			}
			if (username || search || hash) {
				refuse('Base URL', 'has more than an address', `Use ${example}.`);
			}
			return text.replace(/\/+$/, '');
		},
		window(displayName, value, interval = MINUTE) {
			const limit = Number(value);
			return Number.isInteger(limit) && limit > 0
				? { limit, interval }
				: refuse(displayName, 'is not a whole number above 0', 'Use the limit of your plan.');
		},
	};
}
