import { readFile, rm, writeFile } from 'node:fs/promises';
import { until } from './until';

const HALF_AN_HOUR = 30 * 60 * 1000;

/**
 * Does some work while holding a lock file, after waiting for whichever process holds it.
 * A lock whose process is gone is taken over.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
	await until(async () => ((await taken(file)) ? true : undefined), { what: `the lock ${file}`, limit: HALF_AN_HOUR });
	try {
		return await work();
	} finally {
		await rm(file, { force: true });
	}
}

async function taken(file: string): Promise<boolean> {
	try {
		await writeFile(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		const holder = Number(await readFile(file, 'utf8').catch(() => ''));
		if (holder > 0 && !exists(holder)) await rm(file, { force: true });
		return false;
	}
}

function exists(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
