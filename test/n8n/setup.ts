import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Cleanup } from '../../sandbox/n8n/cleanup';
import { PROJECT } from '../../sandbox/n8n/paths';
import { showProgress } from '../../sandbox/n8n/progress';
import { prepareN8n } from '../../sandbox/n8n/workbench';
import { leaveForTests } from './handover';

declare global {
	/** What global setup started and global teardown stops. */
	var cleanup: Cleanup | undefined;
}

/** Starts the one n8n that all test files of this folder share. Jest runs it before them, outside their sandbox. */
export default async function setup(): Promise<void> {
	if (!existsSync(join(PROJECT, 'dist/nodes'))) throw new Error('dist is not built: run `npm run build` first');
	const cleanup = new Cleanup();
	cleanup.onSignals();
	globalThis.cleanup = cleanup;
	const { n8n, login, installed } = await prepareN8n({}, showProgress());
	cleanup.add(n8n.stop);
	leaveForTests({ url: n8n.url, userFolder: n8n.userFolder, login, installed });
}
