import { sortBy } from 'lodash';

/** The middle of what was measured, and how far it spread. */
export interface Spread {
	median: number;
	least: number;
	most: number;
	count: number;
}

export function median(values: readonly number[]): number {
	const sorted = sortBy(values);
	const middle = sorted.length / 2;
	return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
	return { median: median(values), least: Math.min(...values), most: Math.max(...values), count: values.length };
}
