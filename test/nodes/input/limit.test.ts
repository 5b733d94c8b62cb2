import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const hoopAi = useHoopAi();

const LISTS: Array<{ operation: Operation; form?: INodeParameters }> = [
	{ operation: ['bot', 'getMany'] },
	{ operation: ['conversation', 'getMany'] },
	{ operation: ['conversation', 'search'] },
	{ operation: ['knowledge', 'getMany'], form: { botId: byId('bot1') } },
	{ operation: ['voiceCall', 'getMany'] },
	{ operation: ['message', 'getMany'], form: { conversationId: byId('conversation1') } },
];

const LIMITS = [0, -1, 1.5, '0', '-1', 'ten', '1e999', true, [5], { limit: 5 }];

const rows = LISTS.flatMap((list) =>
	LIMITS.map((limit) => ({ ...list, limit, name: list.operation.join(' '), shown: JSON.stringify(limit) })),
);

test.each(rows)('$name: a limit of $shown is refused before anything is sent', async ({ operation, form, limit }) => {
	const items = [{ json: { limit } }];
	await expectRefusal(hoopAi, operation, { ...form, limit: '={{ $json.limit }}' }, 'Limit', { items });
});

test.each(LISTS)('$operation: a limit that is simply wrong in the form is refused too', async ({ operation, form }) => {
	await expectRefusal(hoopAi, operation, { ...form, limit: -1 }, 'Limit');
});

test('a limit that nobody needs does not stand in the way of Return All', async () => {
	const { error } = await hoopAi.run('conversation', 'search', { returnAll: true, limit: 0 });
	expect(error).toBeUndefined();
});

test('a limit of 1 is one', async () => {
	const { json } = await hoopAi.run('conversation', 'search', { limit: 1 });
	expect(json).toHaveLength(1);
});
