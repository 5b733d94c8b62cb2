import { createHash, createHmac, timingSafeEqual, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { attempt } from '../attempt';
import { fromBase64 } from './keys';

/** Names in lower case, as Node hands them out. */
export type RequestHeaders = Record<string, string | string[] | undefined>;

/** One way in which a delivery proves who sent it. */
export type Check =
	| { scheme: 'ed25519' | 'rsa-sha256'; header: string; key: KeyObject }
	/** HMAC-SHA256 over the body, as hex or base64, with or without `sha256=` before it. */
	| { scheme: 'hmac-sha256'; header: string; secret: string }
	/** The header is the secret. */
	| { scheme: 'secret'; header: string; secret: string }
	| { scheme: 'none' };

/**
 * Whether a delivery proves its origin. The first check whose header is there decides; a header
 * that is there and wrong is not made up for by another. No header and no check: not proven.
 *
 * @param body the bytes as they came; JSON that was parsed and written again is another text
 */
export function isAuthentic(
	checks: readonly Check[],
	headers: RequestHeaders,
	body: Buffer,
): boolean {
	const check = checks.find(
		(one) => one.scheme === 'none' || headers[one.header.toLowerCase()] !== undefined,
	);
	if (!check) return false;
	if (check.scheme === 'none') return true;
	const claim = headers[check.header.toLowerCase()];
	if (typeof claim !== 'string' || claim === '') return false;
	const verdict = attempt(() => passes(check, claim, body));
	return verdict.ok && verdict.value;
}

function passes(check: Exclude<Check, { scheme: 'none' }>, claim: string, body: Buffer): boolean {
	switch (check.scheme) {
		case 'ed25519':
			return isSigned(check.key, 'ed25519', null, claim, body);
		case 'rsa-sha256':
			return isSigned(check.key, 'rsa', 'sha256', claim, body);
		case 'hmac-sha256':
			return isKeyed(check.secret, claim, body);
		case 'secret':
			return isUsable(check.secret) && isSame(digest(claim), digest(check.secret));
	}
}

function isSigned(
	key: KeyObject,
	kind: string,
	algorithm: string | null,
	claim: string,
	body: Buffer,
): boolean {
	const signature = fromBase64(claim);
	if (!signature || key.asymmetricKeyType !== kind) return false;
	return verify(algorithm, body, key, signature);
}

function isKeyed(secret: string, claim: string, body: Buffer): boolean {
	const claimed = macFrom(claim.startsWith('sha256=') ? claim.slice('sha256='.length) : claim);
	if (!claimed || !isUsable(secret)) return false;
	return isSame(claimed, createHmac('sha256', secret).update(body).digest());
}

/** HMAC fills a short secret up with zeros, so that one with zeros at its end equals one without. */
function isUsable(secret: string): boolean {
	return secret !== '' && !secret.includes('\0');
}

const HEX = /^([0-9a-f]{64}|[0-9A-F]{64})$/;

function macFrom(text: string): Buffer | undefined {
	return HEX.test(text) ? Buffer.from(text, 'hex') : fromBase64(text);
}

/** Takes as long whatever the difference. */
function isSame(one: Buffer, other: Buffer): boolean {
	return one.length === other.length && timingSafeEqual(one, other);
}

/** Texts of any length become comparable, without telling the length of the secret. */
function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
