import { table } from '../../sandbox/n8n/table';
import { aimText, isMet, quantity, type Figure, type Measured } from './figure';
import type { Result } from './scenario';

const WIDTH = 64;
const HEADINGS = { what: 'Figure', value: 'Value', spread: 'Least to most', aim: 'Aim', met: 'Met' } as const;

type Row = Partial<Record<keyof typeof HEADINGS, string>>;

/** The results as a person reads them: each figure, and below it what it was made from. */
export function reportText(results: readonly Result[]): string {
	return results.map(sectionText).join('\n\n');
}

function sectionText({ scenario: { name, work }, figures, skipped, failed }: Result): string {
	const head = `${name}: ${work}`;
	if (failed !== undefined) return `${head}\n  failed: ${failed}`;
	if (skipped !== undefined) return `${head}\n  skipped: ${skipped}`;
	const reasons = figures.filter((figure) => !isMet(figure) && figure.because).map(({ figure, because }) => `  ${figure}: ${because}`);
	return [head, table(rowsOf(figures), HEADINGS, WIDTH), ...reasons].join('\n');
}

function rowsOf(figures: readonly Figure[]): Row[] {
	return figures.flatMap((figure, index) => {
		const before = figures.slice(0, index).some(({ measured }) => measured === figure.measured);
		return [figureRow(figure), ...(before ? [] : figure.measured.map(measuredRow))];
	});
}

function figureRow(figure: Figure): Row {
	const { figure: what, value, unit } = figure;
	return { what, value: quantity(value, unit), aim: aimText(figure), met: isMet(figure) ? 'yes' : 'NO' };
}

function measuredRow({ who, unit, median, least, most, count }: Measured): Row {
	const spread = count > 1 ? `${quantity(least, unit)} to ${quantity(most, unit)}` : '';
	// A dot, because the table trims what a cell begins with.
	return { what: `· ${who}`, value: quantity(median, unit), spread };
}
