/** Up to which age a delivery is accepted. */
export interface AgeRule {
	/** Milliseconds. */
	most: number;
	/** Whether a delivery must say when it was sent. */
	strict: boolean;
}

const ISO = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/;
/** Later than any date in seconds, earlier than any in milliseconds. */
const MILLISECONDS = 100_000_000_000;

/** The moment that a member of a payload tells, in milliseconds since the epoch. */
export function momentOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\d{10,13}$/.test(value) ? Number(value) : value;
	if (typeof number === 'number') {
		if (!Number.isFinite(number) || number <= 0) return undefined;
		return number < MILLISECONDS ? number * 1000 : number;
	}
	const zone = typeof value === 'string' ? ISO.exec(value) : null;
	if (!zone) return undefined;
	// A moment without a zone would be taken for one of this machine's.
	const parsed = Date.parse(zone[1] ? zone[0] : `${zone[0]}Z`);
	return Number.isFinite(parsed) ? parsed : undefined;
}

/**
 * Whether a delivery is young enough. One from as far in the future is refused as well: it could
 * be sent again for longer than it is remembered.
 */
export function isFresh(sentAt: number | undefined, now: number, { most, strict }: AgeRule): boolean {
	return sentAt === undefined ? !strict : Math.abs(now - sentAt) <= most;
}
