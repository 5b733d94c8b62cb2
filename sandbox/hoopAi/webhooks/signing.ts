import { createHmac, generateKeyPairSync, sign, type KeyPairKeyObjectResult } from 'node:crypto';

/** How a subscription's deliveries are signed. */
export type Signing =
	/** X-GHL-Signature: Ed25519, the platform's way today. */
	| { by: 'ed25519' }
	/** X-WH-Signature: RSA-SHA256, the way before it. */
	| { by: 'rsa' }
	/** Both of the above. */
	| { by: 'both' }
	| { by: 'hmac'; secret: string; header?: string; encoding?: 'hex' | 'base64'; prefix?: boolean }
	/** A fixed header, as a workflow's Webhook action sends. */
	| { by: 'header'; header: string; value: string }
	| { by: 'none' };

/** The keys of one sandbox; HighLevel's own are nobody's to sign with. */
export interface SigningKeys {
	/** In PEM, to put into a trigger. */
	ed25519: string;
	rsa: string;
	headers(signing: Signing, body: Buffer): Record<string, string>;
}

export function createKeys(): SigningKeys {
	const edwards = generateKeyPairSync('ed25519');
	let rsaPair: KeyPairKeyObjectResult | undefined;
	// Making one takes a moment, and few need it.
	const rsa = () => (rsaPair ??= generateKeyPairSync('rsa', { modulusLength: 2048 }));
	const pem = ({ publicKey }: KeyPairKeyObjectResult) => publicKey.export({ type: 'spki', format: 'pem' }).toString();
	const newer = (body: Buffer) => ({ 'x-ghl-signature': sign(null, body, edwards.privateKey).toString('base64') });
	const older = (body: Buffer) => ({ 'x-wh-signature': sign('RSA-SHA256', body, rsa().privateKey).toString('base64') });
	return {
		ed25519: pem(edwards),
		get rsa() {
			return pem(rsa());
		},
		headers(signing, body) {
			switch (signing.by) {
				case 'ed25519':
					return newer(body);
				case 'rsa':
					return older(body);
				case 'both':
					return { ...newer(body), ...older(body) };
				case 'hmac': {
					const { secret, header = 'x-wl-signature', encoding = 'hex', prefix = false } = signing;
					const mac = createHmac('sha256', secret).update(body).digest(encoding);
					return { [header.toLowerCase()]: prefix ? `sha256=${mac}` : mac };
				}
				case 'header':
					return { [signing.header.toLowerCase()]: signing.value };
				case 'none':
					return {};
			}
		},
	};
}
