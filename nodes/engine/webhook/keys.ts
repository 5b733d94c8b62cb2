import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { attempt } from '../attempt';

/** What OpenSSL calls the two kinds of keys that platforms sign with. */
export type KeyKind = 'ed25519' | 'rsa';

const LINES = /-----(BEGIN|END) PUBLIC KEY-----/g;

/** Keys by their texts: making one takes longer than checking a signature with it. */
const made = new Map<string, KeyObject>();
const KEPT = 100;

/**
 * A public key from its PEM text, or from the base64 alone: a form's single line turns the line
 * breaks of a pasted key into spaces, an environment variable into `\n`.
 *
 * @returns `undefined` when it is no public key of this kind
 */
export function publicKey(text: string, kind: KeyKind): KeyObject | undefined {
	const key = made.get(text) ?? make(text);
	return key?.asymmetricKeyType === kind ? key : undefined;
}

function make(text: string): KeyObject | undefined {
	const base64 = text.replace(LINES, '').replace(/\\n|\s/g, '');
	const der = fromBase64(base64);
	if (!der) return undefined;
	const key = attempt(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
	if (!key.ok) return undefined;
	if (made.size >= KEPT) made.clear();
	made.set(text, key.value);
	return key.value;
}

/**
 * The bytes of a base64 text in its one proper spelling. Node skips over what is not base64, so
 * that many texts would stand for the same bytes.
 */
export function fromBase64(text: string): Buffer | undefined {
	const bytes = Buffer.from(text, 'base64');
	return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
}
