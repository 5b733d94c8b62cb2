import { sum } from 'lodash';
import { join } from 'node:path';
import { NODE, PROJECT } from '../../../sandbox/n8n/paths';
import { runOrFail } from '../../../sandbox/n8n/processes';
import { measured } from '../figure';
import { median } from '../statistics';
import type { Scenario } from '../scenario';

const FULL = 15;
const QUICK = 3;

const MANY_FILES =
	'A profile shows a third of it in compiling some 240 small files and a quarter in finding them; building the descriptions takes about 3 ms. The same code bundled into one file still takes about 45 ms. n8n reads descriptions from JSON, without loading code, only for its own packages: a community package it loads with `PackageDirectoryLoader`, which runs all nodes (`loadPackage` in load-nodes-and-credentials.js). An eighth of the files matters only when a node runs; loaded only then, they could be those of a newer version that was installed since.';

/** What everybody pays who has the package installed, used or not. */
export const boot: Scenario = {
	name: 'boot',
	work: 'loading all nodes and credentials into a fresh Node that has n8n-workflow; the descriptions as n8n sends them to the editor',
	bound:
		"Finding, reading and compiling the package's files, which are small and many; building the descriptions themselves takes next to nothing.",
	async run(stand) {
		const runs = stand.quick ? QUICK : FULL;
		const times: number[] = [];
		for (let run = 1; run <= runs; run++) {
			stand.tell(`${run} of ${runs}`);
			const { stdout } = await runOrFail(NODE, [join(__dirname, '..', 'boot-load.cjs'), PROJECT]);
			times.push(Number(stdout));
		}
		const types = await stand.client.nodeTypes('n8n-nodes-conversations.hoopAi');
		const kilobytes = types.map((type) => Buffer.byteLength(JSON.stringify(type)) / 1000);
		return [
			{ figure: 'loading all nodes', aim: { most: 40 }, value: median(times), unit: 'ms', measured: [measured('this package', 'ms', times)], because: MANY_FILES },
			{
				figure: 'descriptions for HoopAI',
				aim: { most: 150 },
				value: sum(kilobytes),
				unit: 'KB',
				measured: types.map(({ displayName }, index) => measured(displayName, 'KB', [kilobytes[index]])),
			},
		];
	},
};
