import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startHelpDesk } from '../helpDesk';
import type { HoopAiSandbox } from '../hoopAi';
import { chooseAccount } from './account';
import { Cleanup } from './cleanup';
import { Editor } from './editor';
import { conversationWithBot, filledIn } from './escalation-job';
import { PROJECT } from './paths';
import { showProgress } from './progress';
import { prepareN8n, type Workbench } from './workbench';
import { exampleWorkflow, webhookPath, type CredentialNames, type Workflow } from './workflows';

/*
 * Takes the README's pictures from the running editor, into docs/images:
 *
 *   tsx sandbox/n8n/screenshots.ts message/send conversation/search example:reply-to-unread-conversations
 *
 * `resource/operation` gives the HoopAI node's form, `trigger/<authentication>` that of its trigger, `example:<file>` an example's canvas after a run,
 * `escalation` the headline example's canvas after a test event.
 */

const IMAGES = join(PROJECT, 'docs/images');
const NODE_NAME = 'HoopAI';

/** A workflow with nothing but the node in it, set to an operation. */
function single(resource: string, operation: string): Workflow {
	const node = {
		id: 'node',
		name: NODE_NAME,
		type: 'n8n-nodes-conversations.hoopAi',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { resource, operation },
		credentials: { hoopAiApi: {} },
	};
	return { name: `${resource} ${operation}`, nodes: [node], connections: {} };
}

/** A workflow with nothing but the trigger in it, set to a way to authenticate. */
function trigger(authentication: string): Workflow {
	const { nodes, ...rest } = single('trigger', authentication);
	const parameters = { events: ['ConversationEscalated'], authentication };
	const node = { ...nodes[0], type: 'n8n-nodes-conversations.hoopAiTrigger', parameters, webhookId: 'hoopai' };
	return { ...rest, nodes: [node] };
}

/** Takes one picture and returns where it is. */
async function take(subject: string, { client }: Workbench, editor: Editor, credentials: CredentialNames): Promise<string> {
	const [, example] = /^example:(.+)$/.exec(subject) ?? [];
	const [resource, operation] = subject.split('/');
	const form = resource === 'trigger' ? trigger(operation) : single(resource, operation);
	const workflow = example === undefined ? form : await exampleWorkflow(example);
	const { id } = await client.importWorkflow(workflow, credentials);
	const file = join(IMAGES, `${example ?? `${resource}-${operation}`}.png`);
	await editor.openWorkflow(id);
	if (example === undefined) {
		await editor.openNode(NODE_NAME);
		await editor.screenshot(file, editor.page.getByTestId('ndv'));
	} else {
		await editor.run();
		await editor.screenshot(file);
	}
	return file;
}

/** The headline example, listening for a test event, which the sandbox then sends. */
async function takeEscalation(sandbox: HoopAiSandbox, { client }: Workbench, editor: Editor, credentials: CredentialNames): Promise<string> {
	const desk = await startHelpDesk();
	try {
		const workflow = filledIn(await exampleWorkflow('escalation-to-ticket'), { sandbox, desk });
		const { id } = await client.importWorkflow(workflow, credentials);
		await editor.openWorkflow(id);
		const { control } = sandbox;
		await editor.runWith(async () => {
			control.webhooks.register({ url: `${client.url}/webhook-test/${webhookPath(workflow)}`, events: ['ConversationEscalated'] });
			control.event({ type: 'escalate', conversationId: conversationWithBot(sandbox).id });
			await control.webhooks.settled();
		});
		const file = join(IMAGES, 'escalation-to-ticket.png');
		await editor.screenshot(file);
		return file;
	} finally {
		await desk.close();
	}
}

async function main(subjects: string[]): Promise<void> {
	if (subjects.length === 0) throw new Error('Name what to take: resource/operation or example:file');
	const cleanup = new Cleanup();
	cleanup.onSignals();
	try {
		await mkdir(IMAGES, { recursive: true });
		const account = await chooseAccount({}, 0);
		cleanup.add(async () => await account.sandbox?.close());
		const bench = await prepareN8n({}, showProgress());
		cleanup.add(bench.n8n.stop);
		const editor = await Editor.open(bench.n8n.url);
		cleanup.add(async () => await editor.close());
		await editor.logIn(bench.login);
		const hoopAiApi = await bench.client.createCredential('hoopAiApi', 'HoopAI', account.credential);
		for (const subject of subjects) {
			const headline = subject === 'escalation' && account.sandbox;
			console.log(
				headline
					? await takeEscalation(headline, bench, editor, { hoopAiApi })
					: await take(subject, bench, editor, { hoopAiApi }),
			);
		}
	} finally {
		await cleanup.run();
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
