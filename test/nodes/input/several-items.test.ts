import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { expectRefusal } from './refusal';

const hoopAi = useHoopAi();

const send: INodeParameters = {
	contactId: byId('={{ $json.contact }}'),
	message: '={{ $json.text }}',
	options: { additionalBodyFields: '={{ $json.extra }}' },
};

/** Five items for five people; the third has this wrong with it. */
const withThird = (wrong: Record<string, string | null>) =>
	hoopAi.sandbox.control
		.state()
		.contacts.filter(({ phone, dnd }) => phone && !dnd)
		.slice(0, 5)
		.map(({ id }, index) => ({
			json: { contact: id, text: `Hello ${index}`, extra: '{}', ...(index === 2 ? wrong : {}) },
		}));

const WRONG: Array<[what: string, parameter: string, wrong: Record<string, string | null>]> = [
	['an id with a slash', 'Contact', { contact: '../contacts' }],
	['no contact', 'Contact', { contact: null }],
	['nothing to send', 'Message', { text: '' }],
	['broken JSON', 'Additional Body Fields', { extra: '{ "a": ' }],
];

test.each(WRONG)('item 2 with %s: nothing at all is sent', async (_, parameter, wrong) => {
	await expectRefusal(hoopAi, ['message', 'send'], send, parameter, { items: withThird(wrong), item: 2 });
});

test.each(WRONG)('item 2 with %s, on continue: the others are sent, and it is its error', async (_, parameter, wrong) => {
	const items = withThird(wrong);
	const { status, error, outputs } = await hoopAi.run('message', 'send', send, {
		items,
		onError: 'continueRegularOutput',
	});

	expect(status).toBe('success');
	expect(error).toBeUndefined();
	const [output] = outputs;
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	expect(output[2].json.error).toContain(`'${parameter}'`);
	expect(output.map(({ json }) => typeof json.messageId)).toEqual([
		'string', 'string', 'undefined', 'string', 'string',
	]);
	const sent = hoopAi.journal().map(({ body }) => (body as { message: string }).message);
	expect(sent.sort()).toEqual(['Hello 0', 'Hello 1', 'Hello 3', 'Hello 4']);
});

test('on its error output, the wrong item leaves by the second way, with the item that it came from', async () => {
	const items = withThird({ contact: 'a/b' });
	const { outputs } = await hoopAi.run('message', 'send', send, { items, onError: 'continueErrorOutput' });
	expect(outputs.map((output) => output.length)).toEqual([4, 1]);
	const [[failed]] = outputs.slice(1);
	expect(failed.json).toMatchObject({ text: 'Hello 2', error: expect.stringContaining("'Contact'") });
});

test('what the platform refuses for one item stops what has not begun, and tells what was done', async () => {
	const contacts = hoopAi.sandbox.control.state().contacts.filter(({ phone, dnd }) => phone && !dnd);
	const items = [contacts[0].id, contacts[1].id, 'nobody1', contacts[2].id, contacts[3].id].map((contact) => ({
		json: { contact, text: 'Hello', extra: '{}' },
	}));
	const { status, error } = await hoopAi.run(
		'message',
		'send',
		{ ...send, options: { itemsInParallel: 1 } },
		{ items },
	);
	expect(status).toBe('error');
	expect(error?.message).toContain('[item 2]');
	expect(error?.context.itemIndex).toBe(2);
	expect(error?.description).toContain('Already carried out: items 0–1');
	expect(hoopAi.journal()).toHaveLength(3);
});
