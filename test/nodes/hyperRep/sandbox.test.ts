import { startHyperRep } from '../../../sandbox/hyperRep';
import type { HyperRepSandbox } from '../../../sandbox/hyperRep';

let sandbox: HyperRepSandbox;

beforeAll(async () => {
	sandbox = await startHyperRep();
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => await sandbox.close());

interface Asked {
	body?: unknown;
	key?: string;
	method?: string;
}

/** Asks the platform directly: what it is strict about must not depend on the node. */
async function ask(path: string, { body, key = sandbox.apiKey, method = body ? 'POST' : 'GET' }: Asked = {}) {
	const root = `${sandbox.url}/api/v2/organizations`;
	const response = await fetch(`${root}${path}`, {
		method,
		headers: { ...(key ? { 'X-API-KEY': key } : {}), ...(body ? { 'Content-Type': 'application/json' } : {}) },
		body: body ? JSON.stringify(body) : undefined,
	});
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const here = (rest: string) => `/${encodeURIComponent(sandbox.organizationId)}${rest}`;
const NEXT = /^[\w+/=]+$/;

test.each([
	['', 'Missing API Key'],
	['other', 'Invalid API Key'],
	['sandbox-hyperrep-switched-off', 'API Key is inactive'],
	['sandbox-hyperrep-long-ago', 'API Key has expired'],
])('the key "%s" is refused with 403', async (key, detail) => {
	expect(await ask('', { key })).toEqual({ status: 403, body: { detail } });
});

test('a list has the envelope of the documentation, a single one has none', async () => {
	const { body } = await ask(here('/conversations?limit=2'));
	expect(body).toEqual({
		data: [expect.objectContaining({ folder: 'inbox' }), expect.objectContaining({ folder: 'primary' })],
		pagination: { limit: 2, cursor: null, next_cursor: expect.stringMatching(NEXT), has_more: true },
	});
	const [{ conversation_id }] = body.data as Array<{ conversation_id: string }>;
	const one = await ask(here(`/conversations/${encodeURIComponent(conversation_id)}`));
	expect(one.body).toMatchObject({ conversation_id });
	const last = await ask(here('/conversations?limit=500'));
	expect(last.body.pagination).toMatchObject({ next_cursor: null, has_more: false });
});

test.each(['0', '501', '-1', 'ten', '1.5'])('a page of %s is refused with a list', async (limit) => {
	const { status, body } = await ask(here(`/contacts?limit=${limit}`));
	expect(status).toBe(422);
	expect(body.detail).toEqual([expect.objectContaining({ loc: ['query', 'limit'], input: limit })]);
});

test('a cursor is good for its own list and its own filters only', async () => {
	const { body } = await ask(here('/conversations?limit=2'));
	const cursor = encodeURIComponent((body.pagination as { next_cursor: string }).next_cursor);
	expect((await ask(here(`/conversations?limit=2&cursor=${cursor}`))).status).toBe(200);
	for (const other of ['/contacts?', '/conversations?start_date=2026-01-01T00:00:00Z&']) {
		expect(await ask(here(`${other}cursor=${cursor}`))).toEqual({ status: 400, body: { detail: 'Invalid cursor' } });
	}
});

test.each([
	['start_date=2026-05-01', 422],
	['start_date=2026-05-01T00:00:00', 422],
	['end_date=soon', 422],
	['start_date=2026-05-02T00:00:00Z&end_date=2026-05-01T00:00:00Z', 400],
	['start_date=2026-05-01T00:00:00Z&end_date=2026-05-01T00:00:00%2B02:00', 400],
	['start_date=2026-05-01T00:00:00.000Z', 200],
])('%s answers %i', async (query, status) => {
	expect((await ask(here(`/conversations?${query}`))).status).toBe(status);
});

test.each([
	['no body', {}, 422],
	['no modality', { body_html: 'Hi', to_email: 'a@mail.example' }, 422],
	['a modality that is none', { modality: 'fax', body_html: 'Hi' }, 422],
	['nothing to say', { modality: 'email', to_email: 'a@mail.example' }, 400],
	['nobody to say it to', { modality: 'email', subject: 'Hi' }, 400],
	['copies that are no list', { modality: 'email', subject: 'Hi', to_email: 'a@b.example', cc_emails: 'c@d.example' }, 422],
	['both', { modality: 'email', subject: 'Hi', to_email: 'a@b.example', autosend_draft: true, add_notification: true }, 400],
	['what is right', { modality: 'email', subject: 'Hi', to_email: 'a@b.example' }, 200],
])('a draft with %s', async (_, body, status) => {
	expect((await ask(here('/message-drafts'), { body })).status).toBe(status);
	expect(sandbox.control.state().messageDrafts).toHaveLength(status === 200 ? 1 : 0);
});

test.each([
	['/elsewhere', 'GET'],
	['/conversations', 'DELETE'],
])('%s %s is no address', async (path, method) => {
	expect(await ask(here(path), { method })).toEqual({ status: 404, body: { detail: 'Not Found' } });
});

test('a key does not open what it was not given for', async () => {
	const key = sandbox.keys.single;
	expect((await ask('', { key })).body.data).toEqual([expect.objectContaining({ name: 'Lakeside Solar' })]);
	expect(await ask(here('/contacts'), { key })).toEqual({ status: 400, body: { detail: 'Invalid organization_id' } });
});
