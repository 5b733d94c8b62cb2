import type { INode, INodeExecutionData } from 'n8n-workflow';

import { putRight, passed } from '../engine/support/hurried-clock';
import { giveUpAfter } from '../engine/support/impatience';
import { byId, useHoopAi } from '../support/hoopai';
import { CHECK_FIRST, FAULTS } from './fault-table';
import type { Expected, FaultRow } from './fault-table';

jest.mock('../../nodes/engine/clock', () => jest.requireActual('../engine/support/hurried-clock'));

const hoopAi = useHoopAi();
jest.setTimeout(30_000);
beforeEach(putRight);

const requests = () => hoopAi.journal().filter(({ host }) => host === 'api');
const pairs = (output: INodeExecutionData[] = []) => output.map(({ pairedItem }) => pairedItem);
const isError = ({ json }: INodeExecutionData) => json.error !== undefined;

/** Three items, one after the other; the one in the middle meets the fault. */
async function run({ action }: FaultRow, kind: 'read' | 'write', onError?: INode['onError']) {
	const { conversations, contacts } = hoopAi.sandbox.control.state();
	const items = conversations.slice(0, 3).map(({ id }, index) => ({ json: { id, text: `Message ${index}` } }));
	const fault = action(hoopAi.sandbox);
	hoopAi.sandbox.control.fault({ skip: 1, action: fault });
	if (fault.type === 'timeout') giveUpAfter(300, 1);
	const options = { itemsInParallel: 1 };
	const result =
		kind === 'read'
			? await hoopAi.run('conversation', 'get', { conversationId: byId('={{ $json.id }}'), options }, { items, onError })
			: await hoopAi.run(
					'message',
					'send',
					{ channel: 'SMS', sendTo: 'contact', contactId: byId(contacts[0].id), message: '={{ $json.text }}', options },
					{ items, onError },
				);
	return { ...result, items };
}

/** The items arrived in their order, the one in the middle as often as it had to. */
function expectSent(items: Array<{ json: { id: string; text: string } }>, { arrives }: Expected, goesOn: boolean): void {
	const expected = [0, ...new Array<number>(arrives).fill(1), ...(goesOn ? [2] : [])];
	expect(requests()).toHaveLength(expected.length);
	requests().forEach(({ method, path, body }, index) => {
		const { id, text } = items[expected[index]].json;
		if (method === 'GET') expect(path).toBe(`/conversations/${id}`);
		// What is reset before it is read has no body.
		else if (body !== undefined) expect(body).toMatchObject({ message: text });
	});
}

const cases = FAULTS.flatMap((row) =>
	(['read', 'write'] as const).map((kind) => ({ ...row, kind, expected: row[kind] as Expected & { carriedOut?: number } })),
);

describe.each(cases)('$fault, for a $kind among others', (one) => {
	const { kind, expected } = one;
	const { error: words, unknown, carriedOut = 0 } = expected;
	const isWell = words === undefined;
	const performed = () => requests().filter((entry) => entry.performed && entry.method !== 'GET').length;
	const expectCarriedOut = (others: number) => {
		if (kind === 'write') expect(performed()).toBe(others + carriedOut);
		expect(passed()).toBeGreaterThanOrEqual(expected.waits ?? 0);
	};

	it('without Continue On Fail', async () => {
		const { status, error, outputs, items } = await run(one, kind);
		expectSent(items, expected, isWell);
		expectCarriedOut(isWell ? 2 : 1);
		if (isWell) {
			expect(error).toBeUndefined();
			expect(pairs(outputs[0])).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
			return;
		}
		expect(status).toBe('error');
		expect(outputs.flat()).toEqual([]);
		expect(error?.message).toContain(words);
		expect(error?.message).toContain('[item 1]');
		const description = String(error?.description ?? '');
		expect(description.includes('Already carried out: item 0.')).toBe(kind === 'write');
		expect(description.includes(CHECK_FIRST)).toBe(unknown === true);
	});

	it('with Continue On Fail', async () => {
		const { status, outputs, items } = await run(one, kind, 'continueRegularOutput');
		expectSent(items, expected, true);
		expectCarriedOut(2);
		expect(status).toBe('success');
		expect(outputs).toHaveLength(1);
		expect(pairs(outputs[0])).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(outputs[0].map(isError)).toEqual([false, !isWell, false]);
		if (!isWell) expectError(outputs[0][1]);
	});

	it('with the error output', async () => {
		const { status, outputs, items } = await run(one, kind, 'continueErrorOutput');
		expectSent(items, expected, true);
		expectCarriedOut(2);
		expect(status).toBe('success');
		expect(pairs(outputs[0])).toEqual((isWell ? [0, 1, 2] : [0, 2]).map((item) => ({ item })));
		expect(outputs[0].map(isError)).not.toContain(true);
		expect(outputs[1] ?? []).toHaveLength(isWell ? 0 : 1);
		if (!isWell) expectError(outputs[1][0]);
	});

	function expectError({ json }: INodeExecutionData): void {
		expect(json.error).toContain(words);
		if (kind === 'write') expect(json).toMatchObject({ details: { fate: unknown ? 'unknown' : 'refused' } });
		expect(JSON.stringify(json).includes(CHECK_FIRST)).toBe(unknown === true);
		expect(JSON.stringify(json)).not.toContain(hoopAi.sandbox.token);
	}
});
