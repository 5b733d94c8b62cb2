import { join } from 'node:path';
import type { HoopAiSandbox } from '../../sandbox/hoopAi';
import { NODE, PROJECT } from '../../sandbox/n8n/paths';
import { runOrFail } from '../../sandbox/n8n/processes';

/** What the loop is to do. */
export type LoopWork =
	/** Reads these, each after the one before it. */
	| { kind: 'each'; paths: string[] }
	/** Reads a conversation's messages to the end, a hundred a page; twice, and only the second time counts. */
	| { kind: 'pages'; conversationId: string };

/** What the loop process is told; what it prints is a `LoopReport`. */
export interface LoopOrder {
	url: string;
	headers: Record<string, string>;
	work: LoopWork;
}

export interface LoopReport {
	seconds: number;
	rows: number;
}

/** The floor: the least that somebody can write in Node, in a process of its own, on the Node that n8n runs on. */
export async function axiosLoop({ url, token, version }: HoopAiSandbox, work: LoopWork): Promise<LoopReport> {
	const order: LoopOrder = { url, headers: { Authorization: `Bearer ${token}`, Version: version }, work };
	const args = ['--import', 'tsx', join(__dirname, 'axios-loop.ts'), JSON.stringify(order)];
	const { stdout } = await runOrFail(NODE, args, { cwd: PROJECT });
	return JSON.parse(stdout) as LoopReport;
}
