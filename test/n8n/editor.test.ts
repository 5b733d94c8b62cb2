import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Editor } from '../../sandbox/n8n/editor';
import { PROJECT } from '../../sandbox/n8n/paths';
import type { Workflow } from '../../sandbox/n8n/workflows';
import { importExample, REPLY_JOB, sends, unread, useStage } from './harness';

/** Set to keep pictures of what the tests saw, for the README. */
const KEEPS_PICTURES = Boolean(process.env.SCREENSHOTS);
const IMAGES = join(PROJECT, 'docs/images');

describe("n8n's editor", () => {
	const stage = useStage();
	let editor: Editor;

	beforeAll(async () => {
		editor = await Editor.open(stage.n8n.url);
		await editor.logIn(stage.n8n.login);
	});
	afterAll(async () => await editor?.close());

	const picture = async (name: string) => {
		if (!KEEPS_PICTURES) return;
		await mkdir(IMAGES, { recursive: true });
		await editor.screenshot(join(IMAGES, `${name}.png`));
	};

	it('runs the example with its button', async () => {
		const job = await importExample(stage, REPLY_JOB);
		const waiting = unread(stage).length;
		await editor.openWorkflow(job.id);
		expect((await editor.nodeNames()).sort()).toEqual(nodeNames(job).sort());

		expect(await editor.run()).toContain('Workflow executed successfully');
		expect((await editor.succeeded()).sort()).toEqual(nodeNames(job).sort());
		await picture('editor-workflow');
		expect(sends(stage)).toHaveLength(waiting);
		expect(unread(stage)).toEqual([]);
	});

	it('shows the form of the sending node', async () => {
		const job = await importExample(stage, REPLY_JOB);
		const send = job.nodes.find(({ parameters }) => parameters.operation === 'send');
		await editor.openWorkflow(job.id);
		await editor.openNode(send?.name ?? '');
		expect(await editor.formLabels()).toEqual(expect.arrayContaining(['Credential', 'Resource', 'Operation', 'Channel', 'Send To']));
		await picture('editor-send');
	});

	it.each(['HoopAI', 'GoHighLevel', 'LeadConnector'])('finds the node by "%s"', async (search) => {
		await editor.openWorkflow((await importExample(stage, REPLY_JOB)).id);
		expect(await editor.searchNodes(search)).toContain('HoopAI');
	});

	it('adds the node, whose form follows the resource and the operation', async () => {
		await editor.openWorkflow((await importExample(stage, REPLY_JOB)).id);
		await editor.addNode('HoopAI');
		await editor.choose('resource', 'Message');
		await editor.choose('operation', 'Send');
		expect(await editor.formLabels()).toEqual([
			'Credential',
			'Resource',
			'Operation',
			'Channel',
			'Send To',
			'Contact',
			'Message',
			'Additional Fields',
			'Options',
		]);
	});

	it('lists the contacts of the account to choose from', async () => {
		await editor.openWorkflow((await importExample(stage, REPLY_JOB)).id);
		await editor.addNode('HoopAI');
		await editor.choose('resource', 'Message');
		await editor.choose('operation', 'Send');
		expect(await editor.listChoices('contactId')).toEqual(expect.arrayContaining([expect.stringContaining('Maria Alvarez')]));
	});
});

/** The names of a workflow's nodes, notes aside. */
function nodeNames({ nodes }: Workflow): string[] {
	return nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(({ name }) => name);
}
