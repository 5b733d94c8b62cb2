import { InputRefusal } from '../../engine/input-refusal';
import { publicKey } from '../../engine/webhook/keys';
import type { KeyKind } from '../../engine/webhook/keys';
import type { Check } from '../../engine/webhook/signature';
import { ED25519_PEM, RSA_PEM } from './keys';

/** What the form says about who gets in. */
export interface Authentication {
	authentication: string;
	signatureHeader?: string;
	customSignatureHeader?: string;
	headerName?: string;
	acceptOlderSignature?: boolean;
	publicKey?: string;
	olderPublicKey?: string;
}

/** Whether a delivery proves itself by the secret that is in the credential. */
export function takesSecret(authentication: unknown): boolean {
	return authentication === 'sharedSecret' || authentication === 'secretHeader';
}

/**
 * How a delivery has to prove that it comes from HoopAI.
 * @param secret of the credential; only asked for where the form relies on it
 * @throws InputRefusal naming the parameter, or the credential's field, that cannot be used
 */
export function checksOf(form: Authentication, secret: () => string): Check[] {
	switch (form.authentication) {
		case 'platformSignature':
			return platformSignature(form);
		case 'sharedSecret':
			return [
				{
					scheme: 'hmac-sha256',
					header: header('Header Name', form.customSignatureHeader ?? form.signatureHeader),
					secret: secret(),
				},
			];
		case 'secretHeader':
			return [
				{ scheme: 'secret', header: header('Header Name', form.headerName), secret: secret() },
			];
		case 'none':
			return [{ scheme: 'none' }];
		default:
			// Nobody gets in: a value that is not known must not open the door.
			return [];
	}
}

/** The newer signature alone counts where it is there; the older one only where it may, and alone. */
function platformSignature(form: Authentication): Check[] {
	const newer: Check = {
		scheme: 'ed25519',
		header: 'X-GHL-Signature',
		key: keyOf('Public Key', form.publicKey ?? ED25519_PEM, 'ed25519', 'an Ed25519'),
	};
	if (!form.acceptOlderSignature) return [newer];
	return [
		newer,
		{
			scheme: 'rsa-sha256',
			header: 'X-WH-Signature',
			key: keyOf('Older Public Key', form.olderPublicKey ?? RSA_PEM, 'rsa', 'an RSA'),
		},
	];
}

function keyOf(name: string, text: string, kind: KeyKind, article: string) {
	const key = publicKey(text, kind);
	if (key) return key;
	throw new InputRefusal(
		`'${name}' is not ${article} public key`,
		'Paste it whole, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC KEY-----, or remove the option to use the built-in key.',
	);
}

/** What a header may be called. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;

function header(name: string, value = ''): string {
	if (TOKEN.test(value)) return value;
	throw new InputRefusal(
		`'${name}' is not the name of a header: "${value.slice(0, 60)}"`,
		'Use letters, digits and hyphens, such as X-Hook-Signature.',
	);
}
