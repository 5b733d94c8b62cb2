import { spreadOf, type Spread } from './statistics';

/** What a figure is to be: at most or at least so much. */
export type Aim = { most: number } | { least: number };

/** One quantity of one contestant, over all rounds. */
export interface Measured extends Spread {
	who: string;
	unit: string;
}

/** A figure with its aim, and what it was made from: ours first, then the peers. */
export interface Figure {
	figure: string;
	aim: Aim;
	value: number;
	unit: string;
	measured: Measured[];
	/** Why it is as it is, found by a profile: told when the aim is not met. */
	because?: string;
}

/** A figure as machines read it. */
export interface FigureRecord {
	scenario: string;
	figure: string;
	aim: string;
	value: number;
	unit: string;
	met: boolean;
}

export function measured(who: string, unit: string, values: readonly number[]): Measured {
	return { who, unit, ...spreadOf(values) };
}

/** Judged at the precision that is shown, so that no row contradicts itself. */
export function isMet({ aim, value, unit }: Figure): boolean {
	const shown = Number(numberText(value, unit));
	return 'most' in aim ? shown <= aim.most : shown >= aim.least;
}

export function aimText({ aim, unit }: Figure): string {
	return 'most' in aim ? `≤ ${quantity(aim.most, unit)}` : `≥ ${quantity(aim.least, unit)}`;
}

export function asRecord(scenario: string, figure: Figure): FigureRecord {
	const { figure: name, unit, value } = figure;
	return { scenario, figure: name, aim: aimText(figure), value: Number(numberText(value, unit)), unit, met: isMet(figure) };
}

export function quantity(value: number, unit: string): string {
	return `${numberText(value, unit)} ${unit}`;
}

/** Ratios and seconds are worth two decimals, counts none. */
function numberText(value: number, unit: string): string {
	const decimals = { '×': 2, s: 2, ms: 1, MB: 1, KB: 1 }[unit] ?? 0;
	return value.toFixed(decimals);
}
