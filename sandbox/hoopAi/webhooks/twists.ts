import { createKeys, type Signing, type SigningKeys } from './signing';

/** What may be wrong with a delivery. */
export type Twist =
	/** Sent again, byte by byte the same. */
	| 'duplicate'
	/** Signed by somebody else. */
	| 'forged'
	/** Changed after it was signed. */
	| 'altered'
	/** Not signed at all. */
	| 'unsigned'
	/** Sent three hours ago, and signed then. */
	| 'stale';

export const STALE_BY = 3 * 3_600_000;

interface Parcel {
	body: Buffer;
	headers: Record<string, string>;
}

const strangers = new WeakMap<SigningKeys, SigningKeys>();

/** The signed delivery with something wrong with it; `stale` and `duplicate` are made elsewhere. */
export function twisted(body: Buffer, signing: Signing, keys: SigningKeys, twist?: Twist): Parcel {
	const headers = keys.headers(signing, body);
	switch (twist) {
		case 'forged':
			return { body, headers: strangerOf(keys).headers(withOtherSecret(signing), body) };
		case 'unsigned':
			return { body, headers: {} };
		case 'altered':
			return { body: Buffer.from(body.toString().replace('"locationId":"', '"locationId":"x')), headers };
		default:
			return { body, headers };
	}
}

function strangerOf(keys: SigningKeys): SigningKeys {
	const stranger = strangers.get(keys) ?? createKeys();
	strangers.set(keys, stranger);
	return stranger;
}

function withOtherSecret(signing: Signing): Signing {
	if (signing.by === 'hmac') return { ...signing, secret: `${signing.secret}?` };
	if (signing.by === 'header') return { ...signing, value: `${signing.value}?` };
	return signing;
}
