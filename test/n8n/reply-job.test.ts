import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cliExecution } from '../../sandbox/n8n/executions';
import { runInSandbox, runOnAccount } from '../../sandbox/n8n/reply-job';
import { n8nCommand } from '../../sandbox/n8n/server';
import { exampleWorkflow, usesCredentials } from '../../sandbox/n8n/workflows';
import { importExample, REPLY_JOB, sends, unread, useStage } from './harness';

describe('replying to unread conversations', () => {
	const stage = useStage();

	/** Who wrote last, by contact: each is to get one reply. */
	const waiting = () => {
		const ids = unread(stage);
		const { conversations } = stage.sandbox.control.state();
		return conversations.filter(({ id }) => ids.includes(id)).map(({ contactId }) => contactId);
	};
	const answered = () => sends(stage).map(({ body }) => (body as { contactId: string }).contactId);

	it('answers each conversation once, on its channel, and marks it as read', async () => {
		const job = await importExample(stage, REPLY_JOB);
		const contacts = waiting();
		expect(contacts.length).toBeGreaterThan(1);

		const report = await runInSandbox(stage.client, job, stage.sandbox);

		expect(report).toMatchObject({ workflow: job.name, items: contacts.length, sent: contacts.length, duplicates: 0, error: undefined });
		expect(answered().sort()).toEqual(contacts.sort());
		expect(unread(stage)).toEqual([]);
	});

	it('finds nothing to do the second time', async () => {
		const job = await importExample(stage, REPLY_JOB);
		await runInSandbox(stage.client, job, stage.sandbox);
		expect(await runInSandbox(stage.client, job, stage.sandbox)).toMatchObject({ items: 0, sent: 0, duplicates: 0 });
	});

	it('does the same from the command line, imported and executed', async () => {
		const id = `cli${randomUUID().slice(0, 8)}`;
		const file = join(stage.n8n.userFolder, `${id}.json`);
		const example = usesCredentials(await exampleWorkflow(REPLY_JOB), { hoopAiApi: stage.credential });
		await writeFile(file, JSON.stringify([{ ...example, id }]));
		const contacts = waiting();

		expect(await n8nCommand(stage.n8n.userFolder, ['import:workflow', `--input=${file}`])).toMatchObject({ code: 0 });
		const { code, stdout } = await n8nCommand(stage.n8n.userFolder, ['execute', `--id=${id}`]);

		expect([code, cliExecution(stdout).status]).toEqual([0, 'success']);
		expect(answered().sort()).toEqual(contacts.sort());
	});

	it('sends nothing twice and loses nothing when the platform limits the rate', async () => {
		const job = await importExample(stage, REPLY_JOB);
		const contacts = waiting();
		stage.sandbox.control.settings({ limits: { max: 4, intervalMs: 500 } });
		expect(await runInSandbox(stage.client, job, stage.sandbox)).toMatchObject({ sent: contacts.length, duplicates: 0 });
	});

	it('says what it would send, and changes nothing, when rehearsed', async () => {
		const job = await importExample(stage, REPLY_JOB);
		const contacts = waiting();
		const report = await runOnAccount(stage.client, job, false);
		expect(report).toMatchObject({ items: contacts.length, sent: 0, duplicates: 0, error: undefined });
		expect(report.replies).toHaveLength(contacts.length);
		for (const { text, channel } of report.replies) expect([text, channel]).not.toContain('');
		expect(stage.sandbox.control.journal().map(({ method }) => method)).not.toContain('POST');
		expect(unread(stage)).toHaveLength(contacts.length);
	});
});
