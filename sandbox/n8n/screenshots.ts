import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseAccount } from './account';
import { Cleanup } from './cleanup';
import { Editor } from './editor';
import { PROJECT } from './paths';
import { showProgress } from './progress';
import { prepareN8n, type Workbench } from './workbench';
import { exampleWorkflow, type CredentialNames, type Workflow } from './workflows';

/*
 * Takes the README's pictures from the running editor, into docs/images:
 *
 *   tsx sandbox/n8n/screenshots.ts message/send conversation/search example:reply-to-unread-conversations
 *
 * `resource/operation` gives the HoopAI node's form, `example:<file>` an example's canvas after a run.
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

/** Takes one picture and returns where it is. */
async function take(subject: string, { client }: Workbench, editor: Editor, credentials: CredentialNames): Promise<string> {
	const [, example] = /^example:(.+)$/.exec(subject) ?? [];
	const [resource, operation] = subject.split('/');
	const workflow = example === undefined ? single(resource, operation) : await exampleWorkflow(example);
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
		for (const subject of subjects) console.log(await take(subject, bench, editor, { hoopAiApi }));
	} finally {
		await cleanup.run();
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
