import { byId, useHoopAi } from '../../support/hoopai';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

const headersOfSearch = async (changes: Record<string, string>) => {
	const { error } = await hoopAi.run('conversation', 'search', {}, { credential: hoopAi.credential(changes) });
	expect(error).toBeUndefined();
	const [{ headers, url }] = hoopAi.journal();
	return { headers, url };
};

test.each(['2021-04-15', '2023-02-21', 'v3'])("the credential's Version %s goes along", async (version) => {
	const { headers } = await headersOfSearch({ version });
	expect(headers.version).toBe(version);
});

test.each([
	['a line break behind it', (token: string) => `${token}\r\n`],
	['blanks around it', (token: string) => `  ${token} `],
	['the word Bearer before it', (token: string) => `Bearer ${token}`],
])('a token pasted with %s goes out clean', async (_, pasted) => {
	const { headers } = await headersOfSearch({ accessToken: pasted(hoopAi.sandbox.token) });
	expect(headers.authorization).toBe(`Bearer ${hoopAi.sandbox.token}`);
});

test('a slash at the end of the base URL is not doubled', async () => {
	const { url } = await headersOfSearch({ baseUrl: `${hoopAi.sandbox.url}/` });
	expect(url).toMatch(/^\/conversations\/search\?/);
});

test('neither a GET nor a DELETE says that it brings JSON', async () => {
	const { conversationId } = personIn(hoopAi.sandbox, 'Maria');
	await hoopAi.run('conversation', 'get', { conversationId: byId(conversationId) });
	await hoopAi.run('conversation', 'delete', { conversationId: byId(conversationId) });
	expect(hoopAi.journal().map(({ method, headers }) => [method, headers['content-type']])).toEqual([
		['GET', undefined],
		['DELETE', undefined],
	]);
});

test('a text in another script arrives letter by letter', async () => {
	const message = 'Žlutý kůň – 日本語 👩‍⚕️ \u00a0"\\n"';
	const { contactId } = personIn(hoopAi.sandbox, 'Maria');
	await hoopAi.run('message', 'send', { contactId: byId(contactId), message });
	expect(hoopAi.journal()[0].body).toMatchObject({ message });
});

test.each(['+1 312 555 0101', 'a&b=c', '100% #1', 'ü + ß'])('the search text "%s" arrives as it is', async (query) => {
	await hoopAi.run('conversation', 'search', { filters: { query } });
	expect(hoopAi.journal()[0].query).toMatchObject({ query });
});
