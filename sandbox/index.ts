/**
 * `npm run sandbox`: the platforms on this machine, in memory, for trying things out.
 * A port is chosen with an option or a variable (`--port 4010`, `HOOPAI_SANDBOX_PORT=4010`).
 */
import { parseArgs } from 'node:util';
import { startHoopAi } from './hoopAi';

interface Running {
	name: string;
	/** What to type into the credential. */
	credential: Record<string, string>;
	/** A command that shows that it works. */
	tryIt: string;
	control: string;
	close(): Promise<void>;
}

interface Platform {
	/** The command line option that chooses the port. */
	option: string;
	variable: string;
	start(port: number): Promise<Running>;
}

const PLATFORMS: Platform[] = [
	{
		option: 'port',
		variable: 'HOOPAI_SANDBOX_PORT',
		async start(port) {
			const { url, token, locationId, version, close } = await startHoopAi({ port });
			return {
				name: 'HoopAI',
				credential: {
					'Base URL': url,
					'Access Token': token,
					'Location ID': locationId,
					Version: version,
				},
				tryIt: `curl -H 'Authorization: Bearer ${token}' -H 'Version: ${version}' '${url}/conversations/search?locationId=${locationId}&status=unread'`,
				control: `${url}/_sandbox/journal`,
				close,
			};
		},
	},
];

function portOf({ option, variable }: Platform, options: Record<string, unknown>): number {
	const given = options[option] ?? process.env[variable] ?? '0';
	const port = Number(given);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`--${option} (or ${variable}) must be a port number, not "${String(given)}"`);
	}
	return port;
}

function describe({ name, credential, tryIt, control }: Running): string {
	const width = Math.max(...Object.keys(credential).map((label) => label.length));
	const lines = Object.entries(credential).map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
	return [`${name} is ready. For the credential:`, ...lines, '', `  ${tryIt}`, '', `  What arrived: ${control}`, ''].join('\n');
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
