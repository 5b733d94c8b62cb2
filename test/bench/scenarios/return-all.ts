import { itemsOf } from '../../../sandbox/n8n/executions';
import { check } from '../check';
import { axiosLoop } from '../floor';
import { measured } from '../figure';
import { hoopAi, httpRequest, noOperation, splitOut, type NodeDraft } from '../nodes';
import { nodeSeconds, publish } from '../published';
import { alternate, type Contestant } from '../rounds';
import type { Scenario } from '../scenario';
import type { Stand } from '../stand';

const FULL = 10_000;
const QUICK = 1_000;
const OURS = 'HoopAI';
const FLOOR = 'axios loop';

type Quantity = 'seconds' | 'nodeRun';

/** A conversation's messages to the last one, each page after the one before it. */
export const returnAll: Scenario = {
	name: 'return-all',
	work: '10,000 messages of one conversation, 100 a page, no latency',
	bound:
		"One request after the other: each page names the next. The floor keeps one connection open; n8n's request helper opens one for each page, which no node can change. With a real latency the difference disappears in it.",
	async run(stand) {
		const rows = stand.quick ? QUICK : FULL;
		const results = await alternate<Quantity>(
			[
				await listing(stand, rows, OURS, [ours]),
				await listing(stand, rows, 'HTTP Request with pagination, Split Out', [peer(stand), splitOut('messages.messages')]),
				floor(stand, rows),
			],
			{ ...stand, warmUp: !stand.quick },
		);
		const nodeRun = results.median(OURS, 'nodeRun');
		return [
			{
				figure: "time over the axios loop's, less n8n's own cost of a node run",
				aim: { most: 1.3 },
				value: (results.median(OURS, 'seconds') - nodeRun) / results.median(FLOOR, 'seconds'),
				unit: '×',
				measured: [...results.measured('seconds', 's'), measured("n8n's own cost of a node run", 's', [nodeRun])],
				because:
					"A profile shows a few hundredths of the time in this package's code; the rest is n8n's request helper, which makes an agent and a connection for each page, where the floor keeps one open.",
			},
		];
	},
};

const ours = hoopAi({
	resource: 'message',
	operation: 'getMany',
	conversationId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
	returnAll: true,
	simplify: false,
});

function peer({ sandbox }: Stand): NodeDraft {
	const pagination = {
		paginationMode: 'updateAParameterInEachRequest',
		parameters: { parameters: [{ type: 'qs', name: 'lastMessageId', value: '={{ $response.body?.messages?.lastMessageId }}' }] },
		paginationCompleteWhen: 'other',
		completeExpression: '={{ !$response.body.messages.nextPage }}',
	};
	return httpRequest({
		url: `=${sandbox.url}/conversations/{{ $json.id }}/messages`,
		sendQuery: true,
		queryParameters: { parameters: [{ name: 'limit', value: '100' }] },
		options: { pagination: { pagination } },
	});
}

async function listing(stand: Stand, rows: number, name: string, nodes: NodeDraft[]): Promise<Contestant<Quantity>> {
	const last = noOperation();
	const workflow = await publish(stand, name, [...nodes, last]);
	return {
		name,
		async run() {
			const { execution } = await workflow.run([conversationOf(stand, rows)]);
			const ids = itemsOf(execution, last.name).map(({ json }) => json.id);
			check(ids.length === rows && new Set(ids).size === rows, name, `${ids.length} rows of ${rows} came out`);
			return {
				seconds: nodeSeconds(execution, ...nodes.map((node) => node.name)),
				nodeRun: nodeSeconds(execution, last.name),
			};
		},
	};
}

function floor(stand: Stand, rows: number): Contestant<Quantity> {
	return {
		name: FLOOR,
		async run() {
			const conversationId = conversationOf(stand, rows);
			const report = await axiosLoop(stand.sandbox, { kind: 'pages', conversationId });
			check(report.rows === rows, FLOOR, `${report.rows} rows of ${rows} came out`);
			return { seconds: report.seconds, nodeRun: 0 };
		},
	};
}

/** The one conversation of a fresh account, with so many messages. */
function conversationOf({ sandbox: { control, locationId } }: Stand, messages: number): string {
	control.reset({ seed: { conversations: 1, messagesPerConversation: messages } });
	const conversation = control.state().conversations.find((one) => one.locationId === locationId);
	check(conversation !== undefined, 'The sandbox', 'it has no conversation');
	return conversation.id;
}
