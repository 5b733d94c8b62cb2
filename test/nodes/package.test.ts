import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import manifest from '../../package.json';

const ROOT = join(__dirname, '../..');

test('the tarball holds dist, README, LICENSE and CHANGELOG, and nothing else', () => {
	const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{ files }] = JSON.parse(output) as Array<{ files: Array<{ path: string }> }>;
	const paths = files.map(({ path }) => path);
	expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
		'CHANGELOG.md',
		'LICENSE',
		'README.md',
		'package.json',
	]);
	expect(paths).toEqual(expect.arrayContaining([...manifest.n8n.nodes, ...manifest.n8n.credentials]));
	expect(paths.filter((path) => /\.(ts|map)$/.test(path))).toEqual([]);
});

test('n8n-workflow is the only thing that the package needs', () => {
	expect(manifest).not.toHaveProperty('dependencies');
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
});

test('every icon is in dist, light and dark', () => {
	const names = (folder: string) => readdirSync(join(ROOT, folder)).sort();
	expect(names('dist/icons')).toEqual(names('icons'));
	for (const name of names('icons').filter((one) => !one.includes('.dark.'))) {
		expect(names('icons')).toContain(name.replace('.svg', '.dark.svg'));
	}
});
