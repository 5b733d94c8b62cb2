import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock';
import { BLANK_USER_FOLDER, INSTALLATION, STATE } from './paths';
import { runOrFail } from './processes';
import { silent, type Progress } from './progress';
import { n8nCommand } from './server';

/** The files that say what is installed: a change in one of them means a new installation. */
const SPECIFICATION = ['package.json', 'package-lock.json', '.npmrc'];
const STAMP = join(STATE, 'installed');
const LOG = join(STATE, 'install.log');

/**
 * Installs the pinned n8n and the Node that it runs on, unless they are there already.
 * The first time takes some minutes and 2.5 GB of disk.
 *
 * The stamp is written last: an installation that was interrupted has none and is made anew.
 * Two processes that call this at once take turns, and the second finds the work done.
 * @returns whether anything was installed
 * @throws with the end of npm's output; all of it is in sandbox/n8n/.state/install.log
 */
export async function ensureN8n(progress: Progress = silent): Promise<boolean> {
	const wanted = await specification();
	if ((await stamp()) === wanted) return false;
	await mkdir(STATE, { recursive: true });
	progress.begin('Looking whether n8n is being installed already');
	return await withLock(join(STATE, 'install.lock'), async () => {
		if ((await stamp()) === wanted) return false;
		await rm(STAMP, { force: true });
		await installPackages(progress);
		await migrateBlank(progress);
		await writeFile(STAMP, wanted);
		return true;
	}).finally(() => progress.end());
}

async function installPackages(progress: Progress): Promise<void> {
	progress.begin('Clearing away what is there');
	await rm(INSTALLATION, { recursive: true, force: true, maxRetries: 3 });
	await mkdir(INSTALLATION, { recursive: true });
	for (const file of SPECIFICATION) await copyFile(join(__dirname, file), join(INSTALLATION, file));

	const total = await packageCount();
	let fetched = 0;
	progress.begin('Installing n8n and Node 24, once, some minutes');
	// `npm ci` would refuse the lock where a registry lacks other systems' optional packages.
	// A setting in the environment, such as the one that npm passes on to `npm start`, outranks .npmrc.
	await runOrFail('npm', ['install', '--ignore-scripts=false', '--loglevel=http', '--progress=false'], {
		cwd: INSTALLATION,
		// One of n8n's dependencies reports its installation to a service unless told not to.
		env: { ...process.env, DO_NOT_TRACK: '1' },
		log: LOG,
		onOutput: (text) => {
			// Packages that npm has in its cache are not among what it fetches.
			fetched += text.match(/^npm http fetch .*\.tgz/gm)?.length ?? 0;
			if (fetched > 0) progress.detail(`${fetched} of at most ${total} packages fetched`);
		},
	});
}

/** Has n8n make its database once: its 200 migrations take longer than everything else of a start. */
async function migrateBlank(progress: Progress): Promise<void> {
	progress.begin('Preparing an empty database');
	await rm(BLANK_USER_FOLDER, { recursive: true, force: true });
	await mkdir(BLANK_USER_FOLDER, { recursive: true });
	const { code, stdout, stderr } = await n8nCommand(BLANK_USER_FOLDER, ['list:workflow']);
	if (code !== 0) throw new Error(`n8n was installed but does not run:\n${stdout}\n${stderr}`);
}

async function packageCount(): Promise<number> {
	const { packages } = JSON.parse(await readFile(join(__dirname, 'package-lock.json'), 'utf8')) as { packages: object };
	return Object.keys(packages).length - 1;
}

async function specification(): Promise<string> {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
	for (const file of SPECIFICATION) hash.update(await readFile(join(__dirname, file)));
	return hash.digest('hex');
}

async function stamp(): Promise<string | undefined> {
	return await readFile(STAMP, 'utf8').catch(() => undefined);
}
