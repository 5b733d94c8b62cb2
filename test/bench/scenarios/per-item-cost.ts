import { noOperation, type NodeDraft } from '../nodes';
import { publish } from '../published';
import { checkReads, messagesToRead, ourRead, peerRead } from '../reads';
import { alternate, type Contestant } from '../rounds';
import type { Figure } from '../figure';
import type { Scenario } from '../scenario';
import type { Stand } from '../stand';

const FULL = { few: 1000, many: 4000 };
const QUICK = { few: 100, many: 400 };
const BATCHING = { batchSize: 50, batchInterval: 100 };
const NOTHING = 'No Operation';
const PEER = 'HTTP Request';

type Quantity = 'few' | 'many';

/** What an item costs n8n's process, however long the platform takes to answer. */
export const perItemCost: Scenario = {
	name: 'per-item-cost',
	work: '1,000 and 4,000 reads, no latency; CPU time of n8n, less that of the same execution with a No Operation node',
	bound:
		"n8n itself. About half is the one expression of each item, the ID, which n8n evaluates in its sandbox; the rest is its request helper, which makes an agent and a connection for every request. Neither can be avoided by a node. HTTP Request reads some twenty parameters for each item, and the credential, from the database and decrypted, three times.",
	async run(stand) {
		const work = stand.quick ? QUICK : FULL;
		const results = await alternate<Quantity>(
			[
				await reading(stand, work, 'HoopAI', ourRead),
				await reading(stand, work, PEER, peerRead(stand)),
				await reading(stand, work, 'HTTP Request, batching 50 per 0.1 s', peerRead(stand, BATCHING)),
				await reading(stand, work, NOTHING, noOperation()),
			],
			{ ...stand, warmUp: !stand.quick },
		);
		const cost = (who: string, quantity: Quantity) => results.median(who, quantity) - results.median(NOTHING, quantity);
		const against = (quantity: Quantity): Figure => ({
			figure: `CPU over HTTP Request's, ${work[quantity].toLocaleString('en')} reads`,
			aim: { most: 0.6 },
			value: cost('HoopAI', quantity) / cost(PEER, quantity),
			unit: '×',
			measured: results.measured(quantity, 's'),
		});
		return [
			against('few'),
			against('many'),
			{
				figure: `CPU of ${work.many.toLocaleString('en')} reads over ${work.few.toLocaleString('en')}`,
				aim: { most: 4.2 },
				value: cost('HoopAI', 'many') / cost('HoopAI', 'few'),
				unit: '×',
				measured: [],
				because:
					"The node's own cost does not grow with the number of items: run in n8n's engine alone, in one process, an item takes 0.75 ms of 1,000, 0.6 ms of 4,000 and 0.6 ms of 8,000. What is compared here are two medians that each spread by a fifth; their least values are 4.1 apart, and HTTP Request's medians 4.1 as well.",
			},
		];
	},
};

async function reading(stand: Stand, work: typeof FULL, name: string, node: NodeDraft): Promise<Contestant<Quantity>> {
	const workflow = await publish(stand, name, [node]);
	async function cpuOf(reads: number): Promise<number> {
		const ids = messagesToRead(stand.sandbox, reads, { latencyMs: 0, limited: true });
		const { execution, cpu } = await workflow.run(ids);
		if (name !== NOTHING) checkReads(stand.sandbox, name, ids, execution, node.name);
		return cpu;
	}
	return { name, run: async () => ({ few: await cpuOf(work.few), many: await cpuOf(work.many) }) };
}
