import { rmSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nEnvironment } from './environment';
import { BLANK_USER_FOLDER, N8N, NODE } from './paths';
import { freePort } from './ports';
import { ProcessGroup, run, tail, withLog, type Outcome } from './processes';
import { until } from './until';

export interface N8nOptions {
	/** The port that the editor listens on; any free one when left out or 0. */
	port?: number;
	/** Names of the hosts, other than this machine, that n8n may reach. None unless said. */
	hosts?: string[];
}

export interface N8n {
	/** Where the editor and its API are. */
	url: string;
	pid: number;
	/** n8n's own folder: database, settings, installed packages. A temporary one, gone after `stop`. */
	userFolder: string;
	/** A folder of packed packages (`name@version.tgz`) that stand in for the npm registry. */
	registry: string;
	/** The end of n8n's log, to show with a failure. */
	log(): Promise<string>;
	/** Stops n8n and everything it started, and removes its folder. May be called twice. */
	stop(): Promise<void>;
}

/** A thousand node types to load, on a machine that may be busy. */
const START_LIMIT = 180_000;
const STOP_GRACE = 15_000;

/**
 * Starts a real n8n on 127.0.0.1 with a fresh user folder and SQLite, and returns once it answers.
 * n8n has to be installed (see install.ts).
 * @throws with the end of n8n's log when it ends or does not answer
 */
export async function startN8n({ port: wanted = 0, hosts = [] }: N8nOptions = {}): Promise<N8n> {
	const port = await freePort(wanted);
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-sandbox-'));
	const [registry, commands, logFile] = ['registry', 'commands', 'n8n.log'].map((name) => join(userFolder, name));
	const removeFolder = () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 3 });
	process.once('exit', removeFolder);

	await cp(BLANK_USER_FOLDER, userFolder, { recursive: true });
	await mkdir(registry);
	await mkdir(commands);
	await copyFile(join(__dirname, 'npm.sh'), join(commands, 'npm'));
	await chmod(join(commands, 'npm'), 0o755);

	const settings = n8nEnvironment({ userFolder, commands, port, brokerPort: await freePort(), hosts });
	const env = { ...settings, SANDBOX_REGISTRY: registry };
	const group = withLog(
		logFile,
		(log) =>
			new ProcessGroup(NODE, ['--require', join(__dirname, 'exit-with-parent.cjs'), N8N, 'start'], {
				cwd: userFolder,
				env,
				stdio: ['ignore', log, log, 'ipc'],
			}),
	);
	const n8n: N8n = {
		url: `http://127.0.0.1:${port}`,
		pid: group.child.pid ?? 0,
		userFolder,
		registry,
		log: async () => await tail(logFile),
		stop: async () => {
			await group.stop(STOP_GRACE);
			removeFolder();
			process.removeListener('exit', removeFolder);
		},
	};

	try {
		await ready(n8n.url, group);
		return n8n;
	} catch (error) {
		const log = await n8n.log();
		await n8n.stop();
		throw new Error(`n8n did not start: ${String(error)}\n${log}`);
	}
}

/**
 * Runs n8n's command, such as `execute --id=…`, on the user folder of an n8n, which may be running.
 * @param hosts names of the hosts, other than this machine, that it may reach
 */
export async function n8nCommand(userFolder: string, args: string[], hosts: string[] = []): Promise<Outcome> {
	const [port, brokerPort] = [await freePort(), await freePort()];
	const env = n8nEnvironment({ userFolder, commands: join(userFolder, 'commands'), port, brokerPort, hosts });
	return await run(NODE, [N8N, ...args], { cwd: userFolder, env });
}

/** Resolves when the database is migrated and the editor's API answers. */
async function ready(url: string, { child }: ProcessGroup): Promise<void> {
	for (const path of ['/healthz/readiness', '/rest/settings']) {
		const look = async () => {
			if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
			return (await answers(url + path)) || undefined;
		};
		await until(look, { what: `${path} of n8n`, limit: START_LIMIT });
	}
}

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		({ ok }) => ok,
		() => false,
	);
}
