import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../sandbox/n8n/paths';
import { startN8n } from '../../sandbox/n8n/server';
import { until } from '../../sandbox/n8n/until';
import { runningN8n } from './handover';
import './harness';
import { processesWith } from './processes';

const answers = async (url: string) => await fetch(`${url}/healthz`).then(({ ok }) => ok, () => false);

describe('a sandboxed n8n', () => {
	it('is gone after its stop, with everything that it started', async () => {
		const n8n = await startN8n();
		try {
			expect(await answers(n8n.url)).toBe(true);
			// n8n itself and the process that it starts for Code nodes.
			await until(() => processesWith(n8n.userFolder).length > 1 || undefined, { what: 'the code runner', limit: 60_000 });
		} finally {
			await n8n.stop();
		}
		expect(await answers(n8n.url)).toBe(false);
		expect(processesWith(n8n.userFolder)).toEqual([]);
		expect(existsSync(n8n.userFolder)).toBe(false);
		await n8n.stop();
	});

	it('ends by itself when whoever started it is killed', async () => {
		const temporary = mkdtempSync(join(tmpdir(), 'server-test-'));
		const script = `require('./sandbox/n8n/server').startN8n().then(({ url }) => console.log(url))`;
		const env = { ...process.env, TMPDIR: temporary };
		const starter = execFile(process.execPath, ['--import', 'tsx', '--eval', script], { cwd: PROJECT, env });
		try {
			const url = String(await once(starter.stdout ?? process.stdin, 'data')).trim();
			expect(await answers(url)).toBe(true);
			starter.kill('SIGKILL');
			await until(() => processesWith(temporary).length === 0 || undefined, { what: 'n8n to end', limit: 60_000 });
			expect(await answers(url)).toBe(false);
		} finally {
			rmSync(temporary, { recursive: true, force: true });
		}
	});

	it('takes no port that is taken', async () => {
		const { port } = new URL(runningN8n().url);
		await expect(startN8n({ port: Number(port) })).rejects.toThrow(/EADDRINUSE/);
	});
});
