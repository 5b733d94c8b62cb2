import type { Measured } from './figure';
import { measured } from './figure';
import { median } from './statistics';

/** What one run of a contestant gave, by the name of the quantity. */
export type Sample<Quantity extends string> = Record<Quantity, number>;

export interface Contestant<Quantity extends string> {
	name: string;
	run(round: number): Promise<Sample<Quantity>>;
}

/** All that the contestants gave. */
export class Results<Quantity extends string> {
	constructor(private readonly samples: ReadonlyMap<string, Array<Sample<Quantity>>>) {}

	median(who: string, quantity: Quantity): number {
		return median(this.values(who, quantity));
	}

	/** One quantity of all contestants, in the order in which they were named. */
	measured(quantity: Quantity, unit: string): Measured[] {
		return [...this.samples.keys()].map((who) => measured(who, unit, this.values(who, quantity)));
	}

	private values(who: string, quantity: Quantity): number[] {
		return (this.samples.get(who) ?? []).map((sample) => sample[quantity]);
	}
}

/**
 * Lets the contestants run in turn, so that whatever slows the machine slows all of them alike.
 * Each round begins with another one, because the first may find the machine in another state.
 *
 * @param warmUp whether a round that does not count goes before
 * @param tell hears whose turn it is
 */
export async function alternate<Quantity extends string>(
	contestants: ReadonlyArray<Contestant<Quantity>>,
	{ rounds, warmUp, tell }: { rounds: number; warmUp: boolean; tell: (text: string) => void },
): Promise<Results<Quantity>> {
	const samples = new Map(contestants.map(({ name }) => [name, [] as Array<Sample<Quantity>>]));
	for (let round = warmUp ? 0 : 1; round <= rounds; round++) {
		for (let turn = 0; turn < contestants.length; turn++) {
			const { name, run } = contestants[(turn + round) % contestants.length];
			tell(round === 0 ? `${name}, warming up` : `${name}, ${round} of ${rounds}`);
			const sample = await run(round);
			if (round > 0) samples.get(name)?.push(sample);
		}
	}
	return new Results(samples);
}
