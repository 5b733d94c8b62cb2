import { randomUUID } from 'node:crypto';
import { until } from '../../../sandbox/n8n/until';
import { check } from '../check';
import { deliver, PUBLIC_KEY, signedDeliveries } from '../deliveries';
import { line, webhook, type NodeDraft } from '../nodes';
import { cpuSeconds, quiet } from '../process-figures';
import { alternate, type Contestant } from '../rounds';
import { NotThere, type Scenario } from '../scenario';
import type { Stand } from '../stand';

const FULL = 1_000;
const QUICK = 50;
const AT_A_TIME = 10;
const TYPE = 'n8n-nodes-conversations.hoopAiTrigger';
const OURS = 'HoopAI Trigger';
const PEER = 'Webhook';
const PATIENCE = 120_000;

type Quantity = 'perSecond' | 'cpu' | 'lost';

const ISOLATES =
	"A profile of 900 deliveries to our trigger shows 3 % of the main thread's work in our code, a quarter of that in checking the signature, and 33 % in V8 isolates for expressions. n8n spares the current version of its own Webhook node the isolate of the delivery (`webhookPhaseNeedsIsolate` in live-webhooks.js), and no other trigger. In it n8n evaluates, for a trigger of version 1 such as ours, one expression (13 %) to find out whether to leave the body unread (`parseRequestBody` in webhook-helpers.js); for any other version it would parse bodies that nobody has verified. The Webhook node in version 1, which gets neither favour, is measured beside it.";

/** Events as they come in, each to start an execution. */
export const trigger: Scenario = {
	name: 'trigger',
	work: '1,000 signed deliveries, 10 at a time, one execution each',
	bound:
		"Starting and saving an execution, and the sandbox (a V8 isolate) that n8n makes for its expressions: n8n does both for every trigger. The Webhook node checks nothing; ours verifies an Ed25519 signature, the age, and whether the event came before.",
	async run(stand) {
		const types = await stand.client.nodeTypes(TYPE);
		if (types.length === 0) throw new NotThere('this package has no HoopAI Trigger');
		const count = stand.quick ? QUICK : FULL;
		stand.sandbox.control.reset();
		const results = await alternate<Quantity>(
			[
				await receiving(stand, count, OURS, ours(), 'webhook'),
				await receiving(stand, count, PEER, webhook('onReceived')),
				await receiving(stand, count, 'Webhook, version 1', { ...webhook('onReceived'), typeVersion: 1 }),
			],
			{ ...stand, warmUp: !stand.quick },
		);
		const lost = results.measured('lost', 'lost');
		return [
			{
				figure: "deliveries per second over the Webhook node's",
				aim: { least: 0.9 },
				value: results.median(OURS, 'perSecond') / results.median(PEER, 'perSecond'),
				unit: '×',
				measured: [...results.measured('perSecond', '/s'), ...results.measured('cpu', 'ms')],
				because: ISOLATES,
			},
			{ figure: 'lost', aim: { most: 0 }, value: lost[0].most, unit: 'deliveries', measured: lost },
		];
	},
};

function ours(): NodeDraft {
	return {
		name: OURS,
		type: TYPE,
		typeVersion: 1,
		webhookId: randomUUID(),
		parameters: {
			events: ['InboundMessage'],
			authentication: 'platformSignature',
			filters: {},
			additionalOptions: { publicKey: PUBLIC_KEY },
		},
		credentials: { hoopAiApi: { id: null, name: '' } },
	};
}

async function receiving(stand: Stand, count: number, name: string, node: NodeDraft, suffix?: string): Promise<Contestant<Quantity>> {
	const { client, n8n, sandbox } = stand;
	const { id } = await client.importWorkflow(line(name, [node]), { hoopAiApi: stand.credential });
	await client.publish(id);
	const path = suffix === undefined ? String(node.parameters.path) : `${node.webhookId}/${suffix}`;
	return {
		name,
		async run() {
			const deliveries = signedDeliveries(count, sandbox.locationId);
			await quiet(n8n.pid);
			const before = cpuSeconds(n8n.pid);
			const { seconds, refused } = await deliver(`${n8n.url}/webhook/${path}`, deliveries, AT_A_TIME);
			check(refused === 0, name, `${refused} deliveries were refused`);
			await quiet(n8n.pid);
			const cpu = ((cpuSeconds(n8n.pid) - before) / count) * 1000;
			const started = await settledExecutions(stand, id);
			await client.post('/rest/executions/delete', { deleteBefore: new Date().toISOString(), filters: { workflowId: id } });
			return { perSecond: count / seconds, cpu, lost: count - started };
		},
	};
}

/** How many executions a workflow has had, once none is under way. */
async function settledExecutions({ client }: Stand, workflowId: string): Promise<number> {
	const count = async (status: string[]) => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status }));
		const answer = await client.get<{ count: number }>(`/rest/executions?filter=${filter}&limit=1`);
		return answer.count;
	};
	await until(async () => ((await count(['new', 'running'])) === 0 ? true : undefined), { what: 'the executions', limit: PATIENCE });
	return await count(['success']);
}
