/**
 * `npm run sandbox`: the platforms on this machine, in memory, for trying things out.
 * A port is chosen with an option or a variable (`--port 4010`, `HOOPAI_SANDBOX_PORT=4010`).
 */
import { parseArgs } from 'node:util';
import { PLATFORMS, type PlatformSandbox, type RunningPlatform } from './platforms';

function portOf({ option, variable }: PlatformSandbox, options: Record<string, unknown>): number {
	const given = options[option] ?? process.env[variable] ?? '0';
	const port = Number(given);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`--${option} (or ${variable}) must be a port number, not "${String(given)}"`);
	}
	return port;
}

function describe({ name, credential, tryIt, journal }: RunningPlatform): string {
	const fields = Object.entries(credential.data);
	const width = Math.max(...fields.map(([field]) => field.length));
	const lines = fields.map(([field, value]) => `  ${field.padEnd(width)}  ${value}`);
	return [`${name} is ready. For the credential:`, ...lines, '', `  ${tryIt}`, '', `  What arrived: ${journal}`, ''].join('\n');
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: Object.fromEntries(PLATFORMS.map(({ option }) => [option, { type: 'string' as const }])),
	});
	const running = await Promise.all(PLATFORMS.map(async (platform) => await platform.start(portOf(platform, values))));
	for (const server of running) console.log(describe(server));
	console.log('Ctrl-C stops it.');

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void Promise.all(running.map(async ({ close }) => await close())));
	}
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
