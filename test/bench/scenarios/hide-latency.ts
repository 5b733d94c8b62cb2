import { axiosLoop } from '../floor';
import { measured } from '../figure';
import { nodeSeconds, publish } from '../published';
import { checkReads, messagesToRead, ourRead, peerRead, readPath } from '../reads';
import { alternate, type Contestant } from '../rounds';
import type { Scenario } from '../scenario';
import type { Stand } from '../stand';
import type { NodeDraft } from '../nodes';

const FULL = { reads: 200, latencyMs: 100 };
const QUICK = { reads: 40, latencyMs: 100 };
/** How many items our node works on side by side, unless told otherwise. */
const WIDTH = 10;
/** What n8n fills in when somebody adds Batching. */
const BATCHING = { batchSize: 50, batchInterval: 1000 };
const ONE_BY_ONE = 'axios, one by one';

/** Reads that each wait for the platform, and need not wait for one another. */
export const hideLatency: Scenario = {
	name: 'hide-latency',
	work: '200 reads, 100 ms latency, no limit',
	bound:
		"Latency divided by the width: ten at a time, so that a platform is not flooded by default ('Items in Parallel' sets another). HTTP Request starts everything at once and is quicker where no limit is in force; where one is, see send-under-limit.",
	async run(stand) {
		const work = stand.quick ? QUICK : FULL;
		const results = await alternate(
			[
				await reading(stand, work, 'HoopAI', ourRead),
				await reading(stand, work, 'HTTP Request', peerRead(stand)),
				await reading(stand, work, 'HTTP Request, batching 50 per 1 s', peerRead(stand, BATCHING)),
				oneByOne(stand, work),
			],
			{ ...stand, warmUp: !stand.quick },
		);
		const ideal = ((work.reads / WIDTH) * work.latencyMs) / 1000;
		const ours = results.median('HoopAI', 'seconds');
		const all = [...results.measured('seconds', 's'), measured("width 10's ideal", 's', [ideal])];
		return [
			{ figure: "time over width 10's ideal", aim: { most: 1.4 }, value: ours / ideal, unit: '×', measured: all },
			{
				figure: 'times as fast as one by one',
				aim: { least: 7 },
				value: results.median(ONE_BY_ONE, 'seconds') / ours,
				unit: '×',
				measured: all,
			},
		];
	},
};

async function reading(stand: Stand, work: typeof FULL, name: string, node: NodeDraft): Promise<Contestant<'seconds'>> {
	const workflow = await publish(stand, name, [node]);
	return {
		name,
		async run() {
			const ids = messagesToRead(stand.sandbox, work.reads, { latencyMs: work.latencyMs, limited: false });
			const { execution } = await workflow.run(ids);
			checkReads(stand.sandbox, name, ids, execution, node.name);
			return { seconds: nodeSeconds(execution, node.name) };
		},
	};
}

function oneByOne(stand: Stand, work: typeof FULL): Contestant<'seconds'> {
	return {
		name: ONE_BY_ONE,
		async run() {
			const ids = messagesToRead(stand.sandbox, work.reads, { latencyMs: work.latencyMs, limited: false });
			const { seconds } = await axiosLoop(stand.sandbox, { kind: 'each', paths: ids.map(readPath) });
			checkReads(stand.sandbox, ONE_BY_ONE, ids);
			return { seconds };
		},
	};
}
