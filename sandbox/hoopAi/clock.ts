/** The moment around which the seeded account was last busy. */
export const SEED_TIME = Date.UTC(2026, 10, 2, 9, 0, 0);

export interface Clock {
	/** Never the same millisecond twice, so that the order of events can be read off their dates. */
	tick(): number;
}

export function createClock(): Clock {
	let last = SEED_TIME;
	return {
		tick() {
			last = Math.max(Date.now(), last + 1);
			return last;
		},
	};
}
