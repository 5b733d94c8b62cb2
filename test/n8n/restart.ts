import { join } from 'node:path';
import { n8nEnvironment } from '../../sandbox/n8n/environment';
import { N8N, NODE } from '../../sandbox/n8n/paths';
import { freePort } from '../../sandbox/n8n/ports';
import { ProcessGroup, withLog } from '../../sandbox/n8n/processes';
import type { N8n } from '../../sandbox/n8n/server';
import { until } from '../../sandbox/n8n/until';

const LIMIT = 120_000;

/** Asks an n8n to end, as a server's operator does, and returns once nobody answers there. */
export async function end({ pid, url }: Pick<N8n, 'pid' | 'url'>): Promise<void> {
	process.kill(pid, 'SIGTERM');
	await until(async () => ((await answers(url)) ? undefined : true), { what: 'n8n to end', limit: LIMIT });
}

/** Starts n8n again at the same address, on the same folder: same database, same packages. */
export async function startAgain({ url, userFolder }: Pick<N8n, 'url' | 'userFolder'>): Promise<ProcessGroup> {
	const commands = join(userFolder, 'commands');
	const env = n8nEnvironment({ userFolder, commands, port: Number(new URL(url).port), brokerPort: await freePort(), hosts: [] });
	const guard = join(__dirname, '../../sandbox/n8n/exit-with-parent.cjs');
	const group = withLog(
		join(userFolder, 'n8n.log'),
		(log) => new ProcessGroup(NODE, ['--require', guard, N8N, 'start'], { cwd: userFolder, env, stdio: ['ignore', log, log, 'ipc'] }),
	);
	await until(async () => ((await answers(`${url}/healthz/readiness`)) ? true : undefined), { what: 'n8n to start again', limit: LIMIT });
	return group;
}

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		({ ok }) => ok,
		() => false,
	);
}
