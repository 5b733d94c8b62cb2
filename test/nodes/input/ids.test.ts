import { byId, useHoopAi } from '../../support/hoopai';
import { OPTIONAL_IDS, REQUIRED_IDS } from './ids';
import { expectRefusal } from './refusal';

const hoopAi = useHoopAi();

/** What would lead to another endpoint, to a list, or to nothing that a person meant. */
const BAD_IDS = [
	'..',
	'.',
	'a/b',
	'../contacts',
	'a\\b',
	'abc?limit=1',
	'abc#1',
	'%2e%2e',
	'abc%2Fdef',
	'größe',
	'日本語',
	'abc\u202edef',
	'abc\u0000',
	'abc\ndef',
	'abc def',
	'\ud800',
	'https://app.hoopai.com/conversations/abc',
];

const rows = (ids: string[], fields: typeof REQUIRED_IDS) =>
	fields.flatMap((field) =>
		ids.map((id) => ({ ...field, id, shown: JSON.stringify(id), name: field.operation.join(' ') })),
	);

test.each(REQUIRED_IDS)("n8n itself stops at an empty '$parameter': $operation", async ({ operation, parameter, form }) => {
	await expect(hoopAi.run(...operation, form(''))).rejects.toThrow(`"${parameter}" is required`);
	expect(hoopAi.journal()).toEqual([]);
});

test.each(rows(['', ' ', '\t\n', '\u00a0'], REQUIRED_IDS))(
	"$name: $shown from the item as '$parameter' is refused before anything is sent",
	async ({ operation, parameter, form, id }) => {
		const items = [{ json: { id } }];
		await expectRefusal(hoopAi, operation, form('={{ $json.id }}'), parameter, { items });
	},
);

test.each(rows(BAD_IDS, [...REQUIRED_IDS, ...OPTIONAL_IDS]))(
	"$name: $shown as '$parameter' is refused before anything is sent",
	async ({ operation, parameter, form, id }) => {
		await expectRefusal(hoopAi, operation, form(id), parameter);
	},
);

test.each([
	['an object', { id: 'abc' }],
	['a list', ['abc', 'def']],
	['an empty list', []],
	['nothing', null],
])('%s from the item is no conversation', async (_, value) => {
	const conversationId = byId('={{ $json.value }}');
	const items = [{ json: { value } }];
	await expectRefusal(hoopAi, ['conversation', 'delete'], { conversationId }, 'Conversation', { items });
});

test('blanks around a good id are cut, as they come with pasting', async () => {
	const { id } = hoopAi.sandbox.control.state().conversations[0];
	const { error } = await hoopAi.run('conversation', 'get', {
		conversationId: byId(`  ${id}\n`),
	});
	expect(error).toBeUndefined();
	expect(hoopAi.journal().map(({ path }) => path)).toEqual([`/conversations/${id}`]);
});
