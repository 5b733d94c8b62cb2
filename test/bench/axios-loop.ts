/** A process of its own, started by floor.ts: no n8n, no retries, no checks. */
import axios, { type AxiosInstance } from 'axios';
import type { LoopOrder, LoopReport } from './floor';

interface Page {
	messages: { messages: unknown[]; lastMessageId: string; nextPage: boolean };
}

async function each(http: AxiosInstance, paths: string[]): Promise<LoopReport> {
	const start = performance.now();
	for (const path of paths) await http.get(path);
	return { seconds: (performance.now() - start) / 1000, rows: paths.length };
}

async function pages(http: AxiosInstance, conversationId: string): Promise<LoopReport> {
	const start = performance.now();
	const rows: unknown[] = [];
	let lastMessageId: string | undefined;
	for (let more = true; more; ) {
		const { data } = await http.get<Page>(`/conversations/${conversationId}/messages`, { params: { limit: 100, lastMessageId } });
		rows.push(...data.messages.messages);
		({ lastMessageId, nextPage: more } = data.messages);
	}
	return { seconds: (performance.now() - start) / 1000, rows: rows.length };
}

async function main(): Promise<void> {
	const { url, headers, work } = JSON.parse(process.argv[2]) as LoopOrder;
	const http = axios.create({ baseURL: url, headers });
	if (work.kind === 'pages') await pages(http, work.conversationId);
	const report = work.kind === 'pages' ? await pages(http, work.conversationId) : await each(http, work.paths);
	console.log(JSON.stringify(report));
}

void main();
