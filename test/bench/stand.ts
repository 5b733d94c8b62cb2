import { startHoopAi, type HoopAiSandbox } from '../../sandbox/hoopAi';
import type { Cleanup } from '../../sandbox/n8n/cleanup';
import type { Credential, N8nClient } from '../../sandbox/n8n/client';
import type { Progress } from '../../sandbox/n8n/progress';
import type { N8n } from '../../sandbox/n8n/server';
import { prepareN8n } from '../../sandbox/n8n/workbench';

/** How much is done. */
export interface Extent {
	/** Runs of each contestant that count. */
	rounds: number;
	/** Small counts, to see that everything runs; its figures mean nothing. */
	quick: boolean;
}

/** Everything that the scenarios run on: HoopAI as a sandbox in this process, n8n in its own. */
export interface Stand extends Extent {
	sandbox: HoopAiSandbox;
	n8n: N8n;
	client: N8nClient;
	credential: Credential;
	/** Says what is under way within the scenario. */
	tell(text: string): void;
}

/** Starts what the scenarios run on; the clean-up stops it again. */
export async function setUp(extent: Extent, progress: Progress, cleanup: Cleanup): Promise<Stand> {
	const sandbox = await startHoopAi();
	cleanup.add(sandbox.close);
	const { n8n, client } = await prepareN8n({}, progress);
	cleanup.add(n8n.stop);
	return { ...extent, sandbox, n8n, client, credential: await newCredential(client, sandbox), tell: progress.detail };
}

/** The same with a new credential: to our node another account, of whose limits it has heard nothing yet. */
export async function withNewCredential(stand: Stand): Promise<Stand> {
	return { ...stand, credential: await newCredential(stand.client, stand.sandbox) };
}

async function newCredential(client: N8nClient, sandbox: HoopAiSandbox): Promise<Credential> {
	return await client.createCredential('hoopAiApi', 'HoopAI', credentialOf(sandbox));
}

/** The fields of a HoopAI credential for the sandbox, in Auto: the default, which knows no limit beforehand. */
function credentialOf({ token, locationId, version, url }: HoopAiSandbox): Record<string, unknown> {
	return { accessToken: token, locationId, version, baseUrl: url, rateLimitPlan: 'auto' };
}
