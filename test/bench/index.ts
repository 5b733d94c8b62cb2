/** `npm run bench`: what this package costs and gains, beside what one would use in its place. */
import { writeFile } from 'node:fs/promises';
import { Cleanup } from '../../sandbox/n8n/cleanup';
import { showProgress, type Progress } from '../../sandbox/n8n/progress';
import { writeDocs } from './docs';
import { asRecord } from './figure';
import { describeMachine, machineText } from './machine';
import { HELP, readOptions, type Options } from './options';
import { reportText } from './report';
import { NotThere, type Result, type Scenario } from './scenario';
import { setUp, withNewCredential, type Stand } from './stand';

/** Runs a scenario; what goes wrong in one leaves the others their turn. */
async function resultOf(scenario: Scenario, stand: Stand): Promise<Result> {
	try {
		return { scenario, figures: await scenario.run(await withNewCredential(stand)) };
	} catch (error) {
		if (error instanceof NotThere) return { scenario, figures: [], skipped: error.message };
		return { scenario, figures: [], failed: error instanceof Error ? error.message : String(error) };
	}
}

async function measure(options: Options, progress: Progress, cleanup: Cleanup): Promise<Result[]> {
	const stand = await setUp(options, progress, cleanup);
	const results: Result[] = [];
	for (const scenario of options.scenarios) {
		progress.begin(scenario.name);
		results.push(await resultOf(scenario, stand));
		if (cleanup.begun) break;
	}
	progress.end();
	return results;
}

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options === undefined) return console.log(HELP);
	const cleanup = new Cleanup();
	cleanup.onSignals();
	const progress = showProgress();
	try {
		const results = await measure(options, progress, cleanup);
		// A stop in the middle makes all kinds of things fail; that is no result.
		if (cleanup.begun) return;
		const machine = await describeMachine();
		const medians = options.quick ? 'quick: smaller work than said, and figures that mean nothing' : `medians of ${options.rounds}`;
		console.log(`\n${machineText(machine)}; ${medians}\n\n${reportText(results)}`);
		const records = results.flatMap(({ scenario, figures }) => figures.map((figure) => asRecord(scenario.name, figure)));
		if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(records, null, '\t')}\n`);
		if (options.writeDocs) await writeDocs(results, machine, options.rounds);
		process.exitCode = results.some(({ failed }) => failed !== undefined) ? 1 : 0;
	} finally {
		progress.end();
		await cleanup.run();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
