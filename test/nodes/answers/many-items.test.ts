import { byId, useHoopAi } from '../../support/hoopai';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

const seed = { conversations: 50, messagesPerConversation: 1 };
const conversations = () =>
	hoopAi.sandbox.control.state().conversations.filter(({ locationId }) => locationId === hoopAi.sandbox.locationId);
const textOf = (body: unknown) => (body as { message: string }).message;
const sends = () => hoopAi.journal().filter(({ method }) => method === 'POST');

/** Answers about ids that end in a capital take longer than those asked for behind them. */
const unevenly = () =>
	hoopAi.sandbox.control.fault({
		match: { path: '^.*[A-Z](/messages)?$' },
		times: null,
		action: { type: 'drip', bytes: 60, everyMs: 15 },
	});

/** How many messages waited for their answer at the same time, while a run lasted. */
async function mostUnanswered(run: Promise<unknown>): Promise<number> {
	let most = 0;
	const look = () => (most = Math.max(most, sends().filter(({ status }) => status === null).length));
	const watch = setInterval(look, 5);
	await run.finally(() => clearInterval(watch));
	return most;
}

test('50 items decrypt the credential once', async () => {
	hoopAi.sandbox.control.reset({ seed });
	const items = conversations().map(({ id }) => ({ json: { id } }));
	const { json, decrypted } = await hoopAi.run(
		'conversation',
		'get',
		{ conversationId: byId('={{ $json.id }}') },
		{ items },
	);
	expect(json).toHaveLength(50);
	expect(hoopAi.journal()).toHaveLength(50);
	expect(decrypted).toBe(1);
});

test('the output keeps the order of the input, each item paired with its source', async () => {
	hoopAi.sandbox.control.reset({ seed });
	unevenly();
	const items = conversations().map(({ id }) => ({ json: { id } }));
	const { outputs } = await hoopAi.run(
		'conversation',
		'get',
		{ conversationId: byId('={{ $json.id }}') },
		{ items },
	);
	expect(outputs[0].map(({ json }) => json.id)).toEqual(items.map(({ json }) => json.id));
	expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
});

test('rows of a list are paired with the item that asked for them', async () => {
	const ids = ['Maria', 'James', 'Priya'].map((name) => personIn(hoopAi.sandbox, name).conversationId);
	unevenly();
	const { outputs } = await hoopAi.run(
		'message',
		'getMany',
		{ conversationId: byId('={{ $json.id }}') },
		{ items: ids.map((id) => ({ json: { id } })) },
	);
	const pairs = outputs[0].map(({ json, pairedItem }) => [json.conversationId, pairedItem]);
	const expected = [3, 2, 3].flatMap((rows, item) => Array(rows).fill([ids[item], { item }]));
	expect(pairs).toEqual(expected);
});

test('messages to one contact arrive in the order of the items, while others go beside them', async () => {
	hoopAi.sandbox.control.settings({ latencyMs: 40 });
	const people = ['Maria', 'James', 'Priya', 'Leo'].map((name) => personIn(hoopAi.sandbox, name).contactId);
	const items = Array.from({ length: 32 }, (_, index) => ({
		json: { contactId: people[index % people.length], text: `${index}` },
	}));
	const { error } = await hoopAi.run(
		'message',
		'send',
		{ contactId: byId('={{ $json.contactId }}'), message: '={{ $json.text }}' },
		{ items },
	);
	expect(error).toBeUndefined();
	for (const [index, contactId] of people.entries()) {
		const texts = sends()
			.filter(({ body }) => (body as { contactId: string }).contactId === contactId)
			.map(({ body }) => Number(textOf(body)));
		expect(texts).toEqual(Array.from({ length: 8 }, (_, round) => round * people.length + index));
	}
});

test('ten items are on their way at the same time', async () => {
	hoopAi.sandbox.control.reset({ seed });
	const items = conversations().slice(0, 10).map(({ contactId }) => ({ json: { contactId } }));
	const form = { contactId: byId('={{ $json.contactId }}'), message: 'Hi' };
	const send = async () => await hoopAi.run('message', 'send', form, { items, credentialId: 'known' });
	// An account that was never asked is approached with two requests at first.
	await send();
	hoopAi.sandbox.control.clearJournal();
	hoopAi.sandbox.control.settings({ latencyMs: 2_000 });

	expect(await mostUnanswered(send())).toBe(10);
	expect(sends()).toHaveLength(10);
});

test('no more than asked for are on their way at the same time', async () => {
	hoopAi.sandbox.control.reset({ seed });
	hoopAi.sandbox.control.settings({ latencyMs: 60 });
	const items = conversations().slice(0, 8).map(({ contactId }) => ({ json: { contactId } }));
	const form = { contactId: byId('={{ $json.contactId }}'), message: 'Hi', options: { itemsInParallel: 2 } };

	expect(await mostUnanswered(hoopAi.run('message', 'send', form, { items }))).toBe(2);
	expect(sends()).toHaveLength(8);
});

test('a conversation is asked for its contact once, however many messages go there', async () => {
	const people = ['Maria', 'James'].map((name) => personIn(hoopAi.sandbox, name));
	const items = Array.from({ length: 20 }, (_, index) => ({
		json: { id: people[index % 2].conversationId, text: `${index}` },
	}));
	const { json, error } = await hoopAi.run(
		'message',
		'send',
		{ sendTo: 'conversation', conversationId: byId('={{ $json.id }}'), message: '={{ $json.text }}' },
		{ items },
	);
	expect(error).toBeUndefined();
	const lookups = hoopAi.journal().filter(({ method }) => method === 'GET');
	expect(lookups.map(({ path }) => path).sort()).toEqual(
		people.map(({ conversationId }) => `/conversations/${conversationId}`).sort(),
	);
	expect(sends()).toHaveLength(20);
	expect(json.map(({ contactId }) => contactId)).toEqual(items.map((_, index) => people[index % 2].contactId));
});

test('a channel that each item names for itself decides its form', async () => {
	const { contactId } = personIn(hoopAi.sandbox, 'Maria');
	const items = [{ json: { channel: 'SMS' } }, { json: { channel: 'Email' } }];
	const { error } = await hoopAi.run(
		'message',
		'send',
		{ channel: '={{ $json.channel }}', contactId: byId(contactId), message: 'Text', html: '<p>Text</p>' },
		{ items },
	);
	expect(error).toBeUndefined();
	expect(sends().map(({ body }) => body)).toEqual([
		{ type: 'SMS', contactId, message: 'Text' },
		{ type: 'Email', contactId, html: '<p>Text</p>' },
	]);
});

test('no items are no requests', async () => {
	const { status } = await hoopAi.run('conversation', 'search', {}, { items: [] });
	expect(status).toBe('success');
	expect(hoopAi.journal()).toEqual([]);
});
