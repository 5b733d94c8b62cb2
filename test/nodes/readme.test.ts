import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { operationsTable, withTable } from '../../scripts/operations-table';
import { platforms } from '../../scripts/platforms';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test.each(platforms.map((platform) => [platform.name, platform] as const))(
	"README lists %s's operations as the code has them (npm run docs)",
	(name, platform) => {
		expect(withTable(readme, name, operationsTable(platform))).toBe(readme);
	},
);

test('README shows only images that exist', () => {
	const images = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
	expect(images.length).toBeGreaterThan(0);
	for (const path of images) expect(() => readFileSync(join(__dirname, '../..', path))).not.toThrow();
});
