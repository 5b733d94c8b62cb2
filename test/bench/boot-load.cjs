/**
 * A process of its own, started by scenarios/boot.ts: loads the package's nodes and credentials as
 * n8n does, after n8n-workflow, and prints the milliseconds. Plain JavaScript, because whatever
 * translates TypeScript would be measured too.
 */
const { join } = require('node:path');
require('n8n-workflow');

const [project] = process.argv.slice(2);
const { nodes, credentials } = require(join(project, 'package.json')).n8n;

const start = performance.now();
for (const file of [...nodes, ...credentials]) {
	for (const Type of Object.values(require(join(project, file)))) new Type();
}
console.log(performance.now() - start);
