import { N8nClient, type Login } from './client';
import { installCommunityPackage, type InstalledPackage } from './community-package';
import { ensureN8n } from './install';
import { silent, type Progress } from './progress';
import { startN8n, type N8n, type N8nOptions } from './server';

/** A running n8n with this package in it and its owner logged in. */
export interface Workbench {
	n8n: N8n;
	client: N8nClient;
	login: Login;
	installed: InstalledPackage;
}

/** The owner of a sandboxed n8n. No secret: it listens on this machine only and is gone after its stop. */
export const OWNER: Login = { email: 'owner@example.com', password: 'HoopAI-sandbox-1' };

/**
 * Everything from nothing to a usable n8n: installed if need be, started, its owner set up, and
 * this package (which has to be built) installed from its packed tarball.
 * Nothing is left running when it fails.
 */
export async function prepareN8n(options: N8nOptions = {}, progress: Progress = silent): Promise<Workbench> {
	await ensureN8n(progress);
	progress.begin('Starting n8n');
	const n8n = await startN8n(options);
	try {
		const client = new N8nClient(n8n.url);
		await client.setUpOwner(OWNER);
		progress.begin('Installing this package into n8n');
		const installed = await installCommunityPackage(n8n, client);
		return { n8n, client, login: OWNER, installed };
	} catch (error) {
		const log = await n8n.log();
		await n8n.stop();
		throw new Error(`n8n could not be prepared: ${String(error)}\n${log}`);
	} finally {
		progress.end();
	}
}
