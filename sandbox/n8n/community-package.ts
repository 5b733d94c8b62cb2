import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { N8nClient } from './client';
import { PROJECT } from './paths';
import { runOrFail } from './processes';
import type { N8n } from './server';

export interface InstalledPackage {
	packageName: string;
	installedVersion: string;
	installedNodes: Array<{ name: string; type: string; latestVersion: number }>;
}

interface Packed {
	name: string;
	version: string;
	filename: string;
}

/**
 * Installs this project into a running n8n as a user does under Settings > Community Nodes.
 *
 * It is n8n's own installer that runs (POST /rest/community-packages): it unpacks the tarball below
 * its user folder, strips development and peer dependencies, runs npm without scripts, loads the
 * nodes and writes its own record of them. Only the place that npm takes the tarball from is
 * replaced (see npm.sh), because the version under test is not published.
 *
 * The project has to be built. Node types are then named `n8n-nodes-conversations.<node>`.
 * @throws with n8n's words when it refuses the package
 */
export async function installCommunityPackage(n8n: N8n, client: N8nClient): Promise<InstalledPackage> {
	const { name, version } = await pack(n8n.registry);
	return await client.post<InstalledPackage>('/rest/community-packages', { name, version });
}

/** Packs the project as `npm publish` would, into the folder, under `name@version.tgz`. */
async function pack(folder: string): Promise<Packed> {
	const workplace = await mkdtemp(join(tmpdir(), 'n8n-sandbox-pack-'));
	try {
		const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', workplace];
		const { stdout } = await runOrFail('npm', args, { cwd: PROJECT });
		const [packed] = JSON.parse(stdout) as Packed[];
		await copyFile(join(workplace, packed.filename), join(folder, `${packed.name}@${packed.version}.tgz`));
		return packed;
	} finally {
		await rm(workplace, { recursive: true, force: true });
	}
}
