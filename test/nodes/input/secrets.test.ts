import type { INodeParameters } from 'n8n-workflow';

import type { FaultAction } from '../../../sandbox/hoopAi';
import { byId, useHoopAi } from '../../support/hoopai';
import type { NodeRunResult } from '../../support/engine';

const hoopAi = useHoopAi();
const TOKEN = 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000001';
const items = [{ json: { id: 'conversation1' } }, { json: { id: 'conversation2' } }];

/** All that a user, a log or the next node could see of a run, the error's own members included. */
function everythingShown({ run, error, outputs }: NodeRunResult): string {
	const seen = new WeakSet<object>();
	const withMembers = (_key: string, value: unknown) => {
		if (typeof value !== 'object' || value === null) return value;
		if (seen.has(value)) return undefined;
		seen.add(value);
		return value instanceof Error
			? { ...value, name: value.name, message: value.message, stack: value.stack, cause: value.cause }
			: value;
	};
	return JSON.stringify([error, outputs, run], withMembers);
}

const WRITE: INodeParameters = { conversationId: byId('={{ $json.id }}'), updateFields: { starred: true } };

const FAULTS: Array<[string, FaultAction]> = [
	['its words quote the token', { type: 'status', status: 401, body: { message: `Invalid token ${TOKEN}` } }],
	['its page quotes the request', { type: 'status', status: 502, body: `<pre>Authorization: Bearer ${TOKEN}</pre>` }],
	['its list of faults quotes the token', { type: 'status', status: 422, body: { message: [`${TOKEN} is wrong`] } }],
	['it is a plain refusal', { type: 'status', status: 403 }],
	['the connection dies', { type: 'reset-after' }],
	['it redirects elsewhere', { type: 'redirect', to: `http://127.0.0.1:1/${TOKEN}` }],
	['it is a web page that quotes the token', { type: 'html', body: `<p>${TOKEN}</p>` }],
	['its code quotes the token', { type: 'status', status: 400, body: { message: 'No', canonicalCode: TOKEN } }],
	['its trace quotes the token', { type: 'status', status: 400, body: { message: 'No', traceId: TOKEN } }],
];

test.each(FAULTS)('the token never shows when an answer fails: %s', async (_, action) => {
	hoopAi.sandbox.control.fault({ times: null, action });
	const failed = await hoopAi.run('message', 'addToConversation', {
		conversationId: byId('conversation1'),
		message: 'Hi',
	});
	expect(failed.status).toBe('error');
	expect(everythingShown(failed)).not.toContain(TOKEN);

	const goneOn = await hoopAi.run(
		'message',
		'addToConversation',
		{ conversationId: byId('={{ $json.id }}'), message: 'Hi' },
		{ items, onError: 'continueRegularOutput' },
	);
	expect(goneOn.json.map(({ error }) => typeof error)).toEqual(['string', 'string']);
	expect(everythingShown(goneOn)).not.toContain(TOKEN);
});

test('the token never shows when input is refused', async () => {
	const result = await hoopAi.run('conversation', 'update', WRITE, { items: [{ json: { id: 'a/b' } }] });
	expect(result.status).toBe('error');
	expect(everythingShown(result)).not.toContain(TOKEN);
});

test('the token never shows when the credential is refused', async () => {
	const credential = hoopAi.credential({ accessToken: `${TOKEN}\n${TOKEN}` });
	const result = await hoopAi.run('conversation', 'search', {}, { credential });
	expect(result.status).toBe('error');
	expect(everythingShown(result)).not.toContain(TOKEN);
});

test('the token never shows when nobody answers', async () => {
	const credential = hoopAi.credential({ baseUrl: 'http://127.0.0.1:9' });
	const result = await hoopAi.run('message', 'send', { contactId: byId('contact1'), message: 'Hi' }, { credential });
	expect(result.status).toBe('error');
	expect(everythingShown(result)).not.toContain(TOKEN);
}, 60_000);

test('the token never shows in what comes out', async () => {
	const result = await hoopAi.run('conversation', 'search', { simplify: false });
	expect(result.status).toBe('success');
	expect(everythingShown(result)).not.toContain(TOKEN);
});
