import type { Figure } from './figure';
import type { Stand } from './stand';

/** One piece of work, done by several contestants. */
export interface Scenario {
	name: string;
	/** The full work, in a few words. */
	work: string;
	/** What its figures are limited by, for docs/performance.md. */
	bound: string;
	/** @throws NotThere when this package lacks what is measured; WrongWork when a contestant errs */
	run(stand: Stand): Promise<Figure[]>;
}

/** The package that is measured does not have what the scenario is about. */
export class NotThere extends Error {}

/** What came of a scenario. */
export interface Result {
	scenario: Scenario;
	figures: Figure[];
	/** Why there are no figures. */
	skipped?: string;
	failed?: string;
}
