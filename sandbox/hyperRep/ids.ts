import { createHash } from 'node:crypto';

export interface Ids {
	/** The next id: opaque, long, with the characters that need encoding in an address. */
	next(): string;
}

/** The same sequence for the same seed. */
export function createIds(seed: string): Ids {
	let count = 0;
	return {
		next() {
			const digest = createHash('sha256').update(`${seed}:${++count}`).digest('base64url');
			return `gAAAAAB${digest.slice(0, 20)}_-${digest.slice(20, 30)}=`;
		},
	};
}
