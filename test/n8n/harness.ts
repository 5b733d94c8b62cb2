import { randomUUID } from 'node:crypto';
import { startHoopAi, type HoopAiSandbox, type JournalEntry } from '../../sandbox/hoopAi';
import { N8nClient, type Credential } from '../../sandbox/n8n/client';
import { exampleWorkflow, type Workflow } from '../../sandbox/n8n/workflows';
import { runningN8n, type RunningN8n } from './handover';

/** A start of n8n takes ten seconds on an idle machine of two cores, and this one may not be idle. */
jest.setTimeout(300_000);

/** The package as n8n names it. */
export const PACKAGE = 'n8n-nodes-conversations';
export const REPLY_JOB = 'reply-to-unread-conversations';

/** The shared n8n, and a HoopAI sandbox of the test file's own with a credential for it. */
export interface Stage {
	n8n: RunningN8n;
	client: N8nClient;
	sandbox: HoopAiSandbox;
	credential: Credential;
	/** The credential's values, to change one at a time. */
	credentialData: Record<string, unknown>;
}

/** Sets the stage before the tests of a file, the account as at its start before each, and clears it after them. */
export function useStage(): Stage {
	const stage = {} as Stage;
	beforeAll(async () => Object.assign(stage, await openStage()));
	beforeEach(() => stage.sandbox.control.reset());
	afterAll(async () => await stage.sandbox?.close());
	return stage;
}

async function openStage(): Promise<Stage> {
	const n8n = runningN8n();
	const client = new N8nClient(n8n.url);
	await client.logIn(n8n.login);
	const sandbox = await startHoopAi();
	const { token: accessToken, locationId, version, url: baseUrl } = sandbox;
	const credentialData = { accessToken, locationId, version, baseUrl, rateLimitPlan: 'auto' };
	const credential = await client.createCredential('hoopAiApi', `HoopAI ${randomUUID()}`, credentialData);
	return { n8n, client, sandbox, credential, credentialData };
}

/** An example workflow, saved in n8n with the stage's credential. */
export async function importExample({ client, credential }: Stage, file: string): Promise<Workflow & { id: string }> {
	return await client.importWorkflow(await exampleWorkflow(file), { hoopAiApi: credential });
}

/** The messages that the platform carried out, in order. */
export function sends({ sandbox }: Pick<Stage, 'sandbox'>): JournalEntry[] {
	return sandbox.control.journal({ method: 'POST', path: '/conversations/messages' }).filter(({ performed }) => performed);
}

/** Ids of the conversations with unread messages, as they stand in the account now. */
export function unread({ sandbox }: Pick<Stage, 'sandbox'>): string[] {
	const { conversations } = sandbox.control.state();
	return conversations
		.filter(({ locationId, unreadCount }) => locationId === sandbox.locationId && unreadCount > 0)
		.map(({ id }) => id);
}
