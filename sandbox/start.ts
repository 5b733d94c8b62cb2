import { parseArgs } from 'node:util';
import { chooseAccount, type Account } from './n8n/account';
import { Cleanup } from './n8n/cleanup';
import type { N8nClient } from './n8n/client';
import { runInSandbox, runOnAccount, type JobReport } from './n8n/main-job';
import { showProgress } from './n8n/progress';
import { table } from './n8n/table';
import { prepareN8n } from './n8n/workbench';
import { exampleWorkflows, type CredentialNames, type Workflow } from './n8n/workflows';
import { OTHER_PLATFORMS } from './platforms';

const MAIN_JOB = 'reply-to-unread-conversations';

const HELP = `npm start -- [options]

Starts a HoopAI sandbox and a real n8n with this package in it, replies to the unread
conversations once, and keeps both running to try things out.

  --once                stop after the job; the last line is its result as JSON
  --port <number>       where n8n's editor listens (default: any free port)
  --sandbox-port <n>    where the sandbox listens (default: any free port)
  --write               with an account of your own: really send the replies
  --help                this text

To use an account of your own in place of the sandbox, set HOOPAI_TOKEN and HOOPAI_LOCATION_ID,
and if need be HOOPAI_BASE_URL and HOOPAI_VERSION. Nothing is changed in it without --write.`;

interface Options {
	once: boolean;
	port: number;
	sandboxPort: number;
	write: boolean;
}

/** What the command line says, or undefined when it asks for help. */
function readOptions(): Options | undefined {
	const { values } = parseArgs({
		options: {
			once: { type: 'boolean', default: false },
			port: { type: 'string', default: '0' },
			'sandbox-port': { type: 'string', default: '0' },
			write: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return undefined;
	const { once, write } = values;
	return { once, write, port: portOf('--port', values.port), sandboxPort: portOf('--sandbox-port', values['sandbox-port']) };
}

function portOf(option: string, text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${option} needs a port number, not "${text}"`);
	return port;
}

/** Everything up to the job's report; what was started is left to the clean-up. */
async function start(options: Options, cleanup: Cleanup): Promise<JobReport> {
	const account = await chooseAccount(process.env, options.sandboxPort);
	cleanup.add(async () => await account.sandbox?.close());
	const others = await Promise.all(OTHER_PLATFORMS.map(async (platform) => await platform.start(0)));
	for (const { close } of others) cleanup.add(close);
	const { n8n, client, login } = await prepareN8n({ port: options.port, hosts: account.hosts }, showProgress());
	cleanup.add(n8n.stop);

	const workflows = await importExamples(client, [
		{ name: 'HoopAI', credential: { type: 'hoopAiApi', data: account.credential } },
		...others,
	]);
	const job = workflows.get(MAIN_JOB);
	if (job === undefined) throw new Error(`There is no examples/${MAIN_JOB}.json`);
	console.log(`\nRunning "${job.name}" on ${account.name}\n`);
	const report = account.sandbox
		? await runInSandbox(client, job, account.sandbox)
		: await runOnAccount(client, job, options.write);

	tell(report, account, options);
	if (!options.once) {
		console.log(`\nEditor    ${n8n.url}/workflow/${job.id}\nLogin     ${login.email}  ${login.password}\n\nCtrl-C stops it all.`);
	}
	return report;
}

async function importExamples(
	client: N8nClient,
	accounts: Array<{ name: string; credential: { type: string; data: Record<string, unknown> } }>,
): Promise<Map<string, Workflow & { id: string }>> {
	const credentials: CredentialNames = {};
	for (const { name, credential } of accounts) {
		credentials[credential.type] = await client.createCredential(credential.type, name, credential.data);
	}
	const imported = new Map<string, Workflow & { id: string }>();
	for (const [name, workflow] of await exampleWorkflows()) {
		imported.set(name, await client.importWorkflow(workflow, credentials));
	}
	return imported;
}

function tell({ items, sent, duplicates, seconds, replies, error }: JobReport, { sandbox }: Account, { write }: Options): void {
	const isRehearsal = sandbox === undefined && !write;
	const reply = isRehearsal ? 'Reply that would be sent' : 'Reply sent';
	console.log(table(replies, { contact: 'Contact', channel: 'Channel', received: 'Message in', text: reply }));
	console.log(`\n${items} unread conversations, ${sent} replies sent, ${duplicates} of them twice, in ${seconds.toFixed(1)} s.`);
	if (isRehearsal) console.log('Nothing was changed in the account. With --write the replies are sent.');
	if (error !== undefined) console.log(`The workflow did not succeed: ${error}`);
}

function succeeded({ items, sent, duplicates, error }: JobReport, wrote: boolean): boolean {
	return error === undefined && duplicates === 0 && (!wrote || sent === items);
}

async function main(): Promise<void> {
	const options = readOptions();
	if (options === undefined) return console.log(HELP);
	const cleanup = new Cleanup();
	cleanup.onSignals();
	try {
		const report = await start(options, cleanup);
		const wrote = options.write || !process.env.HOOPAI_TOKEN;
		process.exitCode = succeeded(report, wrote) ? 0 : 1;
		if (!options.once) return;
		await cleanup.run();
		const { workflow, items, sent, duplicates, seconds } = report;
		console.log(JSON.stringify({ workflow, items, sent, duplicates, seconds }));
	} catch (error) {
		// A stop in the middle makes all kinds of things fail; that is no news.
		if (cleanup.begun) return;
		await cleanup.run();
		throw error;
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
