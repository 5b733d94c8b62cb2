import { createHmac, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import fc from 'fast-check';

import { publicKey } from '../../nodes/engine/webhook/keys';
import { isAuthentic } from '../../nodes/engine/webhook/signature';
import type { Check } from '../../nodes/engine/webhook/signature';

const HEADER = 'X-Signature';
const RSA = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));

const bodies = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const secrets = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((text) => !text.includes('\0'));

interface Signed {
	check: Check;
	claim: string;
	body: Buffer;
	/** The same check with another key. */
	stranger: Check;
}

const ed25519 = bodies.map((body): Signed => {
	const [own, other] = [0, 1].map(() => generateKeyPairSync('ed25519'));
	const claim = sign(null, body, own.privateKey).toString('base64');
	const check = (key: KeyObject): Check => ({ scheme: 'ed25519', header: HEADER, key });
	return { check: check(own.publicKey), claim, body, stranger: check(other.publicKey) };
});

const rsa = bodies.map((body): Signed => {
	const claim = sign('sha256', body, RSA[0].privateKey).toString('base64');
	const check = (key: KeyObject): Check => ({ scheme: 'rsa-sha256', header: HEADER, key });
	return { check: check(RSA[0].publicKey), claim, body, stranger: check(RSA[1].publicKey) };
});

const hmac = fc
	.tuple(bodies, secrets, secrets, fc.constantFrom('hex' as const, 'base64' as const), fc.boolean())
	.filter(([, secret, other]) => secret !== other)
	.map(([body, secret, other, encoding, prefixed]): Signed => {
		const mac = createHmac('sha256', secret).update(body).digest(encoding);
		const check = (key: string): Check => ({ scheme: 'hmac-sha256', header: HEADER, secret: key });
		return { check: check(secret), claim: (prefixed ? 'sha256=' : '') + mac, body, stranger: check(other) };
	});

const header = fc
	.tuple(bodies, secrets, secrets)
	.filter(([, secret, other]) => secret !== other)
	.map(([body, secret, other]): Signed => {
		const check = (key: string): Check => ({ scheme: 'secret', header: HEADER, secret: key });
		return { check: check(secret), claim: secret, body, stranger: check(other) };
	});

const accepts = ({ check, claim, body }: Pick<Signed, 'check' | 'claim' | 'body'>) =>
	isAuthentic([check], { [HEADER.toLowerCase()]: claim }, body);

/** The text with one character changed, added or taken out. */
function altered(text: string): fc.Arbitrary<string> {
	const place = fc.nat(text.length);
	const letter = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });
	return fc
		.oneof(
			fc.tuple(place, letter).map(([at, one]) => text.slice(0, at) + one + text.slice(at + 1)),
			fc.tuple(place, letter).map(([at, one]) => text.slice(0, at) + one + text.slice(at)),
			place.map((at) => text.slice(0, at) + text.slice(at + 1)),
		)
		.filter((other) => other !== text);
}

function alteredBytes(bytes: Buffer): fc.Arbitrary<Buffer> {
	return fc
		.oneof(
			fc.tuple(fc.nat(Math.max(0, bytes.length - 1)), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
				const copy = Buffer.from(bytes);
				if (copy.length > 0) copy[at] ^= bits;
				return copy;
			}),
			fc.nat(bytes.length).map((end) => bytes.subarray(0, end)),
			fc.uint8Array({ minLength: 1, maxLength: 4 }).map((more) => Buffer.concat([bytes, more])),
		)
		.filter((other) => !other.equals(bytes));
}

describe.each([
	['Ed25519', ed25519, true],
	['RSA-SHA256', rsa, true],
	['HMAC-SHA256', hmac, true],
	['a secret header', header, false],
])('%s', (_name, signed: fc.Arbitrary<Signed>, coversBody: boolean) => {
	test('accepts what was signed', () => {
		fc.assert(fc.property(signed, (given) => accepts(given)));
	});

	test('accepts no altered header', () => {
		fc.assert(
			fc.property(
				signed.chain((given) => fc.tuple(fc.constant(given), altered(given.claim))),
				([given, claim]) => !accepts({ ...given, claim }) || isSameHmac(given, claim),
			),
		);
	});

	test('accepts no other key', () => {
		fc.assert(fc.property(signed, ({ stranger, claim, body }) => !accepts({ check: stranger, claim, body })));
	});

	if (coversBody) {
		test('accepts no altered byte of the body', () => {
			fc.assert(
				fc.property(
					signed.chain((given) => fc.tuple(fc.constant(given), alteredBytes(given.body))),
					([given, body]) => !accepts({ ...given, body }),
				),
			);
		});
	}

	test.each([undefined, '', 'N/A', 'null', 'undefined', 'sha256=', '='])('accepts no claim %p', (claim) => {
		fc.assert(
			fc.property(signed, ({ check, body }) => {
				if (check.scheme === 'secret' && check.secret === claim) return true;
				return !isAuthentic([check], { [HEADER.toLowerCase()]: claim }, body);
			}),
			{ numRuns: 20 },
		);
	});
});

/** Taking `sha256=` away leaves another spelling of the same signature, which is meant to be accepted. */
function isSameHmac({ check, claim }: Signed, other: string): boolean {
	return check.scheme === 'hmac-sha256' && claim.replace(/^sha256=/, '') === other.replace(/^sha256=/, '');
}

test('agrees with Node on random keys, bodies and claims', () => {
	const claims = fc.oneof(
		fc.base64String({ maxLength: 100 }),
		fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
		fc.constant('own'),
	);
	fc.assert(
		fc.property(bodies, claims, (body, text) => {
			const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
			const claim = text === 'own' ? sign(null, body, privateKey).toString('base64') : text;
			const expected = claim !== '' && verify(null, body, key, Buffer.from(claim, 'base64'));
			return accepts({ check: { scheme: 'ed25519', header: HEADER, key }, claim, body }) === expected;
		}),
	);
});

describe('which check counts', () => {
	const body = Buffer.from('{"type":"InboundMessage"}');
	const own = generateKeyPairSync('ed25519');
	const newer: Check = { scheme: 'ed25519', header: 'X-New', key: own.publicKey };
	const older: Check = { scheme: 'rsa-sha256', header: 'X-Old', key: RSA[0].publicKey };
	const good = {
		new: sign(null, body, own.privateKey).toString('base64'),
		old: sign('sha256', body, RSA[0].privateKey).toString('base64'),
	};

	test('the second does when the first header is absent', () => {
		expect(isAuthentic([newer, older], { 'x-old': good.old }, body)).toBe(true);
	});

	test.each(['', 'N/A', good.old])('the second does not make up for a first of %p', (first) => {
		expect(isAuthentic([newer, older], { 'x-new': first, 'x-old': good.old }, body)).toBe(false);
	});

	test('one that is not asked for does not', () => {
		expect(isAuthentic([newer], { 'x-old': good.old }, body)).toBe(false);
		expect(isAuthentic([newer, older], {}, body)).toBe(false);
		expect(isAuthentic([], { 'x-new': good.new }, body)).toBe(false);
	});

	test('a header given twice does not', () => {
		expect(isAuthentic([newer], { 'x-new': [good.new, good.new] }, body)).toBe(false);
		expect(isAuthentic([newer], { 'x-new': `${good.new}, ${good.new}` }, body)).toBe(false);
	});

	test('a key of the other kind does not', () => {
		expect(isAuthentic([{ ...newer, key: RSA[0].publicKey }], { 'x-new': good.new }, body)).toBe(false);
		expect(isAuthentic([{ ...older, key: own.publicKey }], { 'x-old': good.old }, body)).toBe(false);
	});

	test.each(['', 'secret\0'])('an unusable secret %p lets nobody in', (secret) => {
		const mac = createHmac('sha256', secret).update(body).digest('hex');
		expect(isAuthentic([{ scheme: 'hmac-sha256', header: 'X-Mac', secret }], { 'x-mac': mac }, body)).toBe(false);
		expect(isAuthentic([{ scheme: 'secret', header: 'X-Mac', secret }], { 'x-mac': secret }, body)).toBe(false);
	});
});

describe('a public key', () => {
	const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
	const pem = key.export({ type: 'spki', format: 'pem' }).toString();
	const der = key.export({ type: 'spki', format: 'der' }).toString('base64');

	test.each([
		['as PEM', pem],
		['with spaces for line breaks', pem.replace(/\n/g, ' ')],
		['with \\n for line breaks', pem.replace(/\n/g, '\\n')],
		['with Windows line breaks', pem.replace(/\n/g, '\r\n')],
		['as base64 alone', der],
	])('is read %s', (_how, text) => {
		expect(publicKey(text, 'ed25519')?.equals(createPublicKey(pem))).toBe(true);
	});

	test.each([
		['nothing', ''],
		['a word', 'key'],
		['half of it', pem.slice(0, 60)],
		['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
		['an RSA key', RSA[0].publicKey.export({ type: 'spki', format: 'pem' }).toString()],
	])('is not read from %s', (_what, text) => {
		expect(publicKey(text, 'ed25519')).toBeUndefined();
	});

	test('is of its kind only, however often it is asked for', () => {
		for (let time = 0; time < 3; time++) {
			expect(publicKey(pem, 'rsa')).toBeUndefined();
			expect(publicKey(pem, 'ed25519')?.equals(key)).toBe(true);
		}
	});

	test('is not mistaken for another, however many there are', () => {
		const keys = Array.from({ length: 250 }, () => generateKeyPairSync('ed25519').publicKey);
		for (const one of [...keys, ...keys]) {
			const text = one.export({ type: 'spki', format: 'der' }).toString('base64');
			expect(publicKey(text, 'ed25519')?.equals(one)).toBe(true);
		}
	});
});
