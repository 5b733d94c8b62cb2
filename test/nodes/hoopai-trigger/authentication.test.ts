import { createHash, createHmac, createPublicKey } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';

import { HoopAiApi } from '../../../credentials/HoopAiApi.credentials';
import { HoopAiTrigger } from '../../../nodes/HoopAi/HoopAiTrigger.node';
import { ED25519_PEM, RSA_PEM } from '../../../nodes/HoopAi/trigger/keys';
import { ACCEPTED, REFUSED, event, ghl, older, pem, wh, useHoopAiTrigger } from '../../support/hoopai-trigger';
import { publish } from '../../support/webhook';

const { trigger, signed } = useHoopAiTrigger();

describe('the platform signature', () => {
	test('is verified with the built-in key unless there is another', async () => {
		const body = event();
		const bench = trigger({ authentication: 'platformSignature' });
		expect(await bench.call({ body, headers: ghl(body) })).toEqual(REFUSED);
		expect(await bench.hook('create')).toBe(true);
	});

	test.each([
		['Ed25519', ED25519_PEM, '5a2c1b2749d3efcc'],
		['RSA', RSA_PEM, '2f62045d413b1b77'],
	])("has HighLevel's %s key built in whole", (_name, text, fingerprint) => {
		const der = createPublicKey(text).export({ type: 'spki', format: 'der' });
		expect(createHash('sha256').update(der).digest('hex').slice(0, 16)).toBe(fingerprint);
	});

	test('lets in what HoopAI signed', async () => {
		const body = event();
		expect(await signed().call({ body, headers: ghl(body) })).toEqual(ACCEPTED);
	});

	const refused: Array<[string, (body: string) => { body: string | Buffer; headers: Record<string, string> }]> = [
		['no signature', (body) => ({ body, headers: {} })],
		['an empty one', (body) => ({ body, headers: { 'X-GHL-Signature': '' } })],
		['N/A', (body) => ({ body, headers: { 'X-GHL-Signature': 'N/A' } })],
		['the signature of another body', (body) => ({ body, headers: ghl(event()) })],
		['a body that was written again', (body) => ({ body: JSON.stringify(JSON.parse(body), null, 1), headers: ghl(body) })],
		['a body that was cut short', (body) => ({ body: body.slice(0, -1), headers: ghl(body) })],
		['a body with a space more', (body) => ({ body: `${body} `, headers: ghl(body) })],
		['no body', (body) => ({ body: '', headers: ghl(body) })],
		['the older signature alone', (body) => ({ body, headers: wh(body) })],
	];
	test.each(refused)('keeps out %s, and tells nothing', async (_what, forge) => {
		expect(await signed().call(forge(event()))).toEqual(REFUSED);
	});

	describe('of the older kind, where it is allowed', () => {
		const both = () => signed({ acceptOlderSignature: true, olderPublicKey: pem(older.publicKey) });

		test('counts when the newer is absent', async () => {
			const body = event();
			expect(await both().call({ body, headers: wh(body) })).toEqual(ACCEPTED);
		});

		test.each(['', 'N/A', 'AAAA'])('does not make up for a newer one of %p', async (value) => {
			const body = event();
			expect(await both().call({ body, headers: { ...wh(body), 'X-GHL-Signature': value } })).toEqual(REFUSED);
		});
	});

	test('with a key that is none keeps everything out, and is named on activation', async () => {
		const body = event();
		const bench = signed({ publicKey: 'not a key' });
		expect(await bench.call({ body, headers: ghl(body) })).toEqual(REFUSED);
		await expect(bench.hook('create')).rejects.toThrow("'Public Key' is not an Ed25519 public key");
	});
});

describe('the shared secret', () => {
	const secret = 'a secret, with spaces';
	const mac = (body: string, encoding: 'hex' | 'base64') => createHmac('sha256', secret).update(body).digest(encoding);
	const bench = (more: INodeParameters = {}, webhookSecret = secret) =>
		trigger({ authentication: 'sharedSecret', ...more }, undefined, webhookSecret);

	test.each(['hex', 'base64'] as const)('signs in %s, with or without sha256=', async (encoding) => {
		for (const prefix of ['', 'sha256=']) {
			const body = event();
			expect(await bench().call({ body, headers: { 'x-wl-signature': prefix + mac(body, encoding) } })).toEqual(ACCEPTED);
		}
	});

	test.each(['X-Hook-Signature', 'X-WL-Signature'])('comes under %s', async (signatureHeader) => {
		const body = event();
		const call = { body, headers: { [signatureHeader]: mac(body, 'hex') } };
		expect(await bench({ signatureHeader }).call(call)).toEqual(ACCEPTED);
	});

	test('comes under a header of one’s own, and then under no other', async () => {
		const body = event();
		const own = bench({ signatureHeader: 'other', customSignatureHeader: 'X-Mine' });
		expect(await own.call({ body, headers: { 'X-WL-Signature': mac(body, 'hex') } })).toEqual(REFUSED);
		expect(await own.call({ body, headers: { 'X-Mine': mac(body, 'hex') } })).toEqual(ACCEPTED);
	});

	test.each([
		['', 'is empty'],
		['  ', 'is empty'],
		['two\nlines', 'has a line break'],
		['schlüssel', 'has a line break or another character'],
	])('that is %j lets nobody in', async (unusable, words) => {
		const body = event();
		const open = bench({}, unusable);
		for (const key of [unusable, unusable.trim(), '']) {
			const headers = { 'x-wl-signature': createHmac('sha256', key).update(body).digest('hex') };
			expect(await open.call({ body, headers })).toEqual(REFUSED);
		}
		await expect(open.hook('create')).rejects.toThrow(`The credential's 'Webhook Secret' ${words}`);
		expect(open.log.join()).toContain("'Webhook Secret'");
	});

	test('that cannot be decrypted lets nobody in', async () => {
		const credential = {
			get webhookSecret(): string {
				throw new Error('Credentials could not be decrypted');
			},
		};
		const locked = publish({
			node: new HoopAiTrigger(),
			credentialType: new HoopAiApi(),
			credential,
			parameters: { events: ['*'], authentication: 'sharedSecret' },
		});
		const body = event();
		expect(await locked.call({ body, headers: { 'x-wl-signature': mac(body, 'hex') } })).toEqual(REFUSED);
		expect(locked.log.join()).toContain('could not be decrypted');
	});

	test('that was pasted with a line break at its end is taken without it', async () => {
		const body = event();
		expect(await bench({}, `${secret}\n`).call({ body, headers: { 'x-wl-signature': mac(body, 'hex') } })).toEqual(ACCEPTED);
	});
});

describe('the secret header', () => {
	const bench = (secret: string) => trigger({ authentication: 'secretHeader', headerName: 'X-Secret' }, undefined, secret);

	test('that is empty lets nobody in', async () => {
		expect(await bench('').call({ body: event(), headers: { 'x-secret': '' } })).toEqual(REFUSED);
		await expect(bench('').hook('create')).rejects.toThrow("The credential's 'Webhook Secret' is empty");
	});

	test('lets in who knows it', async () => {
		expect(await bench('open sesame').call({ body: event(), headers: { 'x-secret': 'open sesame' } })).toEqual(ACCEPTED);
	});

	test.each([{}, { 'x-secret': '' }, { 'x-secret': 'open' }, { 'x-secret': 'open sesame!' }, { 'x-other': 'open sesame' }])(
		'keeps out %p',
		async (headers) => {
			expect(await bench('open sesame').call({ body: event(), headers: headers as Record<string, string> })).toEqual(REFUSED);
		},
	);

	test('is in no log and no answer', async () => {
		const trying = bench('open sesame');
		await trying.call({ body: event(), headers: { 'x-secret': 'shut' } });
		expect(trying.log.join()).toMatch(/refused a delivery with 401/);
		expect(trying.log.join()).not.toMatch(/sesame|shut/);
	});
});

test('a way to authenticate that is not known lets nobody in', async () => {
	expect(await trigger({ authentication: 'trustMe' }).call({ body: event() })).toEqual(REFUSED);
});
