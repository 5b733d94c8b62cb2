import { parseArgs } from 'node:util';
import { scenarios } from './scenarios';
import type { Scenario } from './scenario';

export interface Options {
	scenarios: readonly Scenario[];
	rounds: number;
	quick: boolean;
	/** Where the figures are to be written for machines. */
	json?: string;
	writeDocs: boolean;
}

const names = scenarios.map(({ name }) => name);
const ROUNDS = 5;

export const HELP = `npm run bench -- [scenario] [options]

Measures this package in a real n8n against the HoopAI sandbox, beside what one would use in its
place. The package has to be built. All of it takes about half an hour; leave the machine alone
meanwhile.

Scenarios: ${names.join(', ')}

  --json <file>     write the figures as JSON too
  --quick           small counts and one round, in under two minutes, to see that everything runs
  --rounds <n>      runs of each contestant that count (default: ${ROUNDS})
  --write-docs      write docs/performance.md from this run (all scenarios, not quick)
  --help            this text`;

/**
 * What the command line asks for; undefined when it asks for help.
 * @throws when it asks for something else than there is
 */
export function readOptions(args: string[]): Options | undefined {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			json: { type: 'string' },
			quick: { type: 'boolean', default: false },
			rounds: { type: 'string' },
			'write-docs': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return undefined;
	const unknown = positionals.find((name) => !names.includes(name));
	if (unknown !== undefined) throw new Error(`There is no scenario "${unknown}"; there are ${names.join(', ')}`);
	const { quick, json, 'write-docs': writeDocs } = values;
	const rounds = Number(values.rounds ?? (quick ? 1 : ROUNDS));
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds needs a number, not "${values.rounds}"`);
	if (writeDocs && (quick || positionals.length > 0 || rounds < ROUNDS)) {
		throw new Error(`--write-docs needs all scenarios, and at least ${ROUNDS} rounds of the full work`);
	}
	const chosen = positionals.length === 0 ? scenarios : scenarios.filter(({ name }) => positionals.includes(name));
	return { scenarios: chosen, rounds, quick, json, writeDocs };
}
