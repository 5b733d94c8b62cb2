import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../../sandbox/n8n/paths';
import { aimText, isMet, quantity, type Figure, type Measured } from './figure';
import type { Machine } from './machine';
import type { Result } from './scenario';

const FILE = join(PROJECT, 'docs', 'performance.md');

/** Writes docs/performance.md from a run, whole, so that it cannot drift from what was measured. */
export async function writeDocs(results: readonly Result[], machine: Machine, rounds: number): Promise<void> {
	const failed = results.find((result) => result.failed !== undefined);
	if (failed) throw new Error(`docs/performance.md was not written: ${failed.scenario.name} failed`);
	await writeFile(FILE, [...introduction(machine, rounds), ...results.flatMap(section)].join('\n'));
}

function introduction({ processor, cores, memory, system, node, n8n, date }: Machine, rounds: number): string[] {
	return [
		'# Performance',
		'',
		'<!-- Written by `npm run bench -- --write-docs`; change test/bench instead. -->',
		'',
		"Each scenario runs in a real n8n against the HoopAI sandbox on the same machine, beside what one would use in this package's place: n8n's HTTP Request node with the same credential, the same with its batching option, and where it says so a bare axios loop in Node. The contestants take turns within one run, and every run is checked: each message delivered once, each row there. Times are what n8n's engine notes for the nodes themselves.",
		'',
		`Figures are medians of ${rounds} runs, with their least and most as the spread. They are from one small machine: the ratios carry over to others, the seconds do not.`,
		'',
		'| | |',
		'| --- | --- |',
		`| n8n | ${n8n} on Node ${node}, SQLite, one process |`,
		`| Machine | ${cores} cores (${processor}), ${memory} GB, ${system} |`,
		`| Date | ${date} |`,
		'',
	];
}

function section({ scenario: { name, work, bound }, figures, skipped }: Result): string[] {
	const head = [`## ${name}`, '', `${capitalized(work)}.`, ''];
	if (skipped !== undefined) return [...head, `Not measured: ${skipped}.`, ''];
	return [
		...head,
		'| Figure | Value | Aim | Met |',
		'| --- | --- | --- | --- |',
		...figures.map((figure) => `| ${figure.figure} | ${quantity(figure.value, figure.unit)} | ${aimText(figure)} | ${isMet(figure) ? 'yes' : '**no**'} |`),
		'',
		...measuredTables(figures),
		`What bounds it: ${bound}`,
		'',
		...figures.flatMap(reason),
	];
}

function reason(figure: Figure): string[] {
	if (isMet(figure) || figure.because === undefined) return [];
	return [`Why "${figure.figure}" is not met: ${figure.because}`, ''];
}

/** What the figures were made from, each list once. */
function measuredTables(figures: readonly Figure[]): string[] {
	const lists = [...new Set(figures.map(({ measured }) => measured))].filter((list) => list.length > 0);
	return lists.flatMap((list) => [
		...(lists.length > 1 ? [`Behind "${figures.find(({ measured }) => measured === list)?.figure}":`, ''] : []),
		'| Measured | Median | Spread |',
		'| --- | --- | --- |',
		...list.map((one) => `| ${one.who} | ${quantity(one.median, one.unit)} | ${spreadText(one)} |`),
		'',
	]);
}

function spreadText({ unit, least, most, count }: Measured): string {
	return count > 1 ? `${quantity(least, unit)} to ${quantity(most, unit)}` : '';
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
