import { byId, useHoopAi } from '../../support/hoopai';

const hoopAi = useHoopAi();

/** Runs a read and a write with a credential that cannot be used: nothing may leave. */
async function expectFault(field: string, changes: Record<string, string | number>): Promise<void> {
	const credential = hoopAi.credential(changes);
	const [{ id }] = hoopAi.sandbox.control.state().contacts;
	const forms: Array<[string, string, { contactId?: ReturnType<typeof byId>; message?: string }]> = [
		['conversation', 'search', {}],
		['message', 'send', { contactId: byId(id), message: 'Hi' }],
	];
	for (const [resource, operation, form] of forms) {
		const { status, error, json } = await hoopAi.run(resource, operation, form, { credential });
		expect(status).toBe('error');
		expect(json).toEqual([]);
		expect(error?.message).toContain(`'${field}'`);
		expect(error?.description).toMatch(/credential/);
	}
	expect(hoopAi.journal()).toEqual([]);
}

const TOKEN = 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000001';

test.each([
	['a line break inside', `${TOKEN.slice(0, 10)}\n${TOKEN.slice(10)}`],
	['a carriage return inside', `${TOKEN}\r\nVersion: v3`],
	['two tokens', `${TOKEN}\n${TOKEN}`],
	['a letter that no header can carry', `${TOKEN}–`],
	['a zero byte', `${TOKEN}\u0000`],
	['nothing', ''],
	['blanks', ' \n '],
])('a token with %s is refused before anything is sent', async (_, accessToken) => {
	await expectFault('Access Token', { accessToken });
});

test.each([
	'http://services.leadconnectorhq.com',
	'http://10.0.0.1:8080',
	'http://localhost.example.com',
	'http://127.0.0.1.example.com',
	'http://127.0.0.1@example.com',
	'https://user:secret@services.leadconnectorhq.com',
	'services.leadconnectorhq.com',
	'ftp://services.leadconnectorhq.com',
	'file:///etc/passwd',
	'javascript:alert(1)',
	'https://',
	'https://services.leadconnectorhq.com?a=b',
	'not a url',
	'',
	'   ',
])('the base URL %j is refused before anything is sent', async (baseUrl) => {
	await expectFault('Base URL', { baseUrl });
});

test.each(['', '  ', 'abc/def', 'abc?x=1', 'größe', 'a b', '..'])(
	'the location %j is refused before anything is sent',
	async (locationId) => {
		await expectFault('Location ID', { locationId });
	},
);

test.each(['', ' ', '2021-07-28\nX-Other: 1', '2021–07–28'])(
	'the Version %j is refused before anything is sent',
	async (version) => {
		await expectFault('Version', { version });
	},
	30_000,
);

test.each([0, -1, 1.5, 'many', ''])('a plan of %j requests a minute is refused before anything is sent', async (limit) => {
	await expectFault('Requests per Minute', {
		rateLimitPlan: 'custom',
		requestsPerMinute: limit,
		requestsPerSecond: 10,
	});
});

test('localhost may be asked without encryption', async () => {
	const baseUrl = hoopAi.sandbox.url.replace('127.0.0.1', 'localhost');
	const { error } = await hoopAi.run('conversation', 'search', {}, { credential: hoopAi.credential({ baseUrl }) });
	expect(error).toBeUndefined();
});
