import { parseArgs } from 'node:util';
import { startHelpDesk } from './helpDesk';
import type { HoopAiSandbox } from './hoopAi';
import { chooseAccount } from './n8n/account';
import { Cleanup } from './n8n/cleanup';
import type { N8nClient } from './n8n/client';
import { connect, conversationWithBot, escalate, filledIn, type Scene } from './n8n/escalation-job';
import { showProgress } from './n8n/progress';
import { runOnAccount } from './n8n/reply-job';
import { table } from './n8n/table';
import { prepareN8n } from './n8n/workbench';
import { exampleWorkflows, type CredentialNames, type Workflow } from './n8n/workflows';
import { OTHER_PLATFORMS } from './platforms';

/** What the sandbox is for: it needs an account that can be made to escalate something. */
const HEADLINE = 'escalation-to-ticket';
/** What somebody's own account can show without being changed. */
const REPLIES = 'reply-to-unread-conversations';

const HELP = `npm start -- [options]

Starts a HoopAI sandbox, a help desk and a real n8n with this package in it. A bot hands a
conversation over to a human; the workflow "Escalation to ticket" opens a ticket and tells the
contact. Then all of it keeps running to try things out.

  --once                stop after one escalation; the last line is its result as JSON
  --port <number>       where n8n's editor listens (default: any free port)
  --sandbox-port <n>    where the sandbox listens (default: any free port)
  --write               with an account of your own: really send the replies
  --help                this text

To use an account of your own in place of the sandbox, set HOOPAI_TOKEN and HOOPAI_LOCATION_ID,
and if need be HOOPAI_BASE_URL and HOOPAI_VERSION. It then replies to the unread conversations in
it; nothing is changed without --write.`;

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

/** What is to be shown once n8n runs, and what came of it. */
interface Show {
	workflowId: string;
	ok: boolean;
	/** What a script reads. */
	line: Record<string, unknown>;
	/** What a person can do next. */
	next?: string;
}

/** Everything up to the result; what was started is left to the clean-up. */
async function start(options: Options, cleanup: Cleanup): Promise<Show> {
	const account = await chooseAccount(process.env, options.sandboxPort);
	cleanup.add(async () => await account.sandbox?.close());
	const desk = await startHelpDesk();
	cleanup.add(desk.close);
	const others = await Promise.all(OTHER_PLATFORMS.map(async (platform) => await platform.start(0)));
	for (const { close } of others) cleanup.add(close);
	const { n8n, client, login } = await prepareN8n({ port: options.port, hosts: account.hosts }, showProgress());
	cleanup.add(n8n.stop);

	const { sandbox } = account;
	const examples = await exampleWorkflows();
	const headline = examples.get(HEADLINE);
	if (sandbox && headline) examples.set(HEADLINE, filledIn(headline, { sandbox, desk }));
	const hoopAi = { name: 'HoopAI', credential: { type: 'hoopAiApi', data: account.credential } };
	const workflows = await importAll(client, examples, [hoopAi, ...others]);
	const show = sandbox
		? await showEscalation(wanted(workflows, HEADLINE), { client, sandbox, desk })
		: await showReplies(wanted(workflows, REPLIES), client, account.name, options.write);

	if (!options.once) {
		console.log(`\nEditor    ${n8n.url}/workflow/${show.workflowId}\nLogin     ${login.email}  ${login.password}`);
		if (show.next) console.log(show.next);
		console.log('\nCtrl-C stops it all.');
	}
	return show;
}

type Saved = Workflow & { id: string };

async function importAll(
	client: N8nClient,
	workflows: Map<string, Workflow>,
	accounts: Array<{ name: string; credential: { type: string; data: Record<string, unknown> } }>,
): Promise<Map<string, Saved>> {
	const credentials: CredentialNames = {};
	for (const { name, credential } of accounts) {
		credentials[credential.type] = await client.createCredential(credential.type, name, credential.data);
	}
	const imported = new Map<string, Saved>();
	for (const [name, workflow] of workflows) imported.set(name, await client.importWorkflow(workflow, credentials));
	return imported;
}

function wanted(workflows: Map<string, Saved>, name: string): Saved {
	const found = workflows.get(name);
	if (found === undefined) throw new Error(`There is no examples/${name}.json`);
	return found;
}

async function showEscalation(job: Saved, scene: Scene): Promise<Show> {
	const { sandbox, desk } = scene;
	console.log(`\nRunning "${job.name}" on the HoopAI sandbox at ${sandbox.url}\n`);
	await connect(job, scene);
	const { rows, error, ...counts } = await escalate(job, scene);
	const { delivered, executions, tickets, sent, duplicates, seconds } = counts;
	console.log(table(rows, { ticket: 'Ticket', contact: 'Contact', lastMessage: 'Last message', told: 'What the contact was told', bot: 'Bot' }));
	console.log(
		`\n${delivered} escalation, delivered twice: ${executions} execution, ${tickets} ticket, ${sent} message to the contact, ${duplicates || 'none'} of them twice, in ${seconds.toFixed(1)} s.`,
	);
	if (error !== undefined) console.log(`The workflow did not succeed: ${error}`);
	const ok = error === undefined && [delivered, executions, tickets, sent].every((count) => count === 1) && duplicates === 0;
	return { workflowId: job.id, ok, line: counts, next: escalateAnother(sandbox, desk.ticketsUrl) };
}

function escalateAnother(sandbox: HoopAiSandbox, ticketsUrl: string): string {
	const event = JSON.stringify({ type: 'escalate', conversationId: conversationWithBot(sandbox).id });
	const command = `curl -H 'Content-Type: application/json' -d '${event}' ${sandbox.url}/_sandbox/events`;
	return `\nEscalate another conversation, and look at the tickets:\n  ${command}\n  curl ${ticketsUrl}`;
}

async function showReplies(job: Saved, client: N8nClient, account: string, write: boolean): Promise<Show> {
	console.log(`\nRunning "${job.name}" on ${account}\n`);
	const { replies, error, ...counts } = await runOnAccount(client, job, write);
	const { items, sent, duplicates, seconds } = counts;
	const reply = write ? 'Reply sent' : 'Reply that would be sent';
	console.log(table(replies, { contact: 'Contact', channel: 'Channel', received: 'Message in', text: reply }));
	console.log(`\n${items} unread conversations, ${sent} replies sent, ${duplicates} of them twice, in ${seconds.toFixed(1)} s.`);
	if (!write) console.log('Nothing was changed in the account. With --write the replies are sent.');
	if (error !== undefined) console.log(`The workflow did not succeed: ${error}`);
	const ok = error === undefined && duplicates === 0 && (!write || sent === items);
	return { workflowId: job.id, ok, line: counts };
}

async function main(): Promise<void> {
	const options = readOptions();
	if (options === undefined) return console.log(HELP);
	const cleanup = new Cleanup();
	cleanup.onSignals();
	try {
		const { ok, line } = await start(options, cleanup);
		process.exitCode = ok ? 0 : 1;
		if (!options.once) return;
		await cleanup.run();
		console.log(JSON.stringify(line));
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
