import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { itemsOf, type Item } from '../../../sandbox/n8n/executions';
import { check } from '../check';
import { executeCommand } from '../execute-command';
import { LATENCY_MS, memoryAboveIdle } from '../memory-watch';
import { hoopAi, httpRequest, line, manualTrigger, type NodeDraft } from '../nodes';
import { nodeSeconds } from '../published';
import { alternate, type Contestant } from '../rounds';
import type { Scenario } from '../scenario';
import type { Stand } from '../stand';
import { runWatched } from '../watched';

const MEGABYTE = 1_000_000;
const FULL = { small: 50, large: 200 };
const QUICK = { small: 2, large: 8 };

type Quantity = 'memory' | 'seconds';

/** A long recording, into n8n's store of files. */
export const recording: Scenario = {
	name: 'recording',
	work: "recordings of 50 and 200 MB into n8n's file store, each in a fresh `n8n execute`; memory at the kernel's own peak, above what was held before the answer",
	bound:
		'How much of what was read is garbage before V8 collects it: each piece of the stream is a buffer of its own, which is not needed any more once it is written, and is given back some scavenges later. That is so without n8n as well: the bare Node stream shows how much of it.',
	async run(stand) {
		const { small, large } = stand.quick ? QUICK : FULL;
		const [ours, oursSmall, peer, floor] = [`HoopAI, ${large} MB`, `HoopAI, ${small} MB`, `HTTP Request, ${large} MB`, `bare Node stream to a file, ${large} MB`];
		const call = recordedCall(stand);
		const results = await alternate<Quantity>(
			[
				await downloading(stand, ours, large, getRecording(call)),
				await downloading(stand, oursSmall, small, getRecording(call)),
				await downloading(stand, peer, large, requestFile(stand, call)),
				streaming(stand, floor, large, call),
			],
			{ ...stand, warmUp: false },
		);
		return [
			{
				figure: `memory for the larger over HTTP Request's`,
				aim: { most: 0.5 },
				value: results.median(ours, 'memory') / results.median(peer, 'memory'),
				unit: '×',
				measured: [...results.measured('memory', 'MB'), ...results.measured('seconds', 's')],
				because:
					'HTTP Request of this n8n does not hold the file in memory either: it streams it, as ours does. Half of what it needs is less than what Node itself needs to stream the same bytes into a file, which is measured beside it.',
			},
			{
				figure: 'memory for the larger over that for the smaller',
				aim: { most: 1.2 },
				value: results.median(ours, 'memory') / results.median(oursSmall, 'memory'),
				unit: '×',
				measured: [],
			},
		];
	},
};

function getRecording(call: string): NodeDraft {
	return hoopAi({ resource: 'call', operation: 'getRecording', messageId: { __rl: true, mode: 'id', value: call } });
}

function requestFile({ sandbox }: Stand, call: string): NodeDraft {
	const options = { response: { response: { responseFormat: 'file' } } };
	return httpRequest({ url: sandbox.url + recordingPath(sandbox, call), options });
}

function recordingPath({ locationId }: Stand['sandbox'], call: string): string {
	return `/conversations/messages/${call}/locations/${locationId}/recording`;
}

/** The seeded account has the same call after every reset. */
function recordedCall({ sandbox: { control } }: Stand): string {
	control.reset();
	const message = control.state().messages.find(({ call }) => call?.recorded);
	check(message !== undefined, 'The sandbox', 'it has no recorded call');
	return message.id;
}

function resetTo({ sandbox: { control } }: Stand, bytes: number): void {
	control.reset({ settings: { latencyMs: LATENCY_MS, recording: { bytes } } });
}

async function downloading(stand: Stand, name: string, megabytes: number, node: NodeDraft): Promise<Contestant<Quantity>> {
	const { n8n, client, sandbox, credential } = stand;
	const bytes = megabytes * MEGABYTE;
	const workflow = await client.importWorkflow(line(name, [manualTrigger(), node]), { hoopAiApi: credential });
	return {
		name,
		async run() {
			resetTo(stand, bytes);
			const { execution, seen: memory } = await executeCommand(
				n8n.userFolder,
				workflow.id,
				async (process) => await memoryAboveIdle(sandbox, name, process),
			);
			const [file] = Object.values((itemsOf(execution, node.name).at(0) as WithFile | undefined)?.binary ?? {});
			check(file?.bytes === bytes, name, `${file?.bytes ?? 'no'} bytes of ${bytes} are in n8n's store`);
			await rm(join(n8n.userFolder, '.n8n', 'storage'), { recursive: true, force: true });
			return { memory, seconds: nodeSeconds(execution, node.name) - LATENCY_MS / 1000 };
		},
	};
}

type WithFile = Item & { binary?: Record<string, { bytes?: number }> };

function streaming(stand: Stand, name: string, megabytes: number, call: string): Contestant<Quantity> {
	const { sandbox, n8n } = stand;
	const file = join(n8n.userFolder, 'recording.wav');
	const headers = { Authorization: `Bearer ${sandbox.token}`, Version: sandbox.version };
	const order = JSON.stringify({ url: sandbox.url + recordingPath(sandbox, call), headers, file });
	return {
		name,
		async run() {
			resetTo(stand, megabytes * MEGABYTE);
			const { output, seen: memory } = await runWatched(
				[join(__dirname, '..', 'stream-to-file.cjs'), order],
				{},
				async (process) => await memoryAboveIdle(sandbox, name, process),
			);
			const { size } = await stat(file);
			check(size === megabytes * MEGABYTE, name, `${size} bytes arrived`);
			await rm(file);
			return { memory, seconds: Number(output) };
		},
	};
}
