// Writes the tables of operations into README.md, from the code.
import { readFileSync, writeFileSync } from 'node:fs';

import { operationsTable, withTable } from './operations-table';
import { platforms } from './platforms';

const text = readFileSync('README.md', 'utf8');
writeFileSync(
	'README.md',
	platforms.reduce((readme, platform) => withTable(readme, platform.name, operationsTable(platform)), text),
);
