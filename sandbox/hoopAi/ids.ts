import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface Ids {
	/** The next id: 20 letters and digits, the same sequence for the same seed. */
	next(): string;
}

/** xorshift128: small, quick, and good enough that ids look random and never meet. */
export function createIds(seed: string): Ids {
	const digest = createHash('sha256').update(seed).digest();
	let [a, b, c, d] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset) | 1);

	function random(): number {
		const t = a ^ (a << 11);
		[a, b, c] = [b, c, d];
		d = d ^ (d >>> 19) ^ (t ^ (t >>> 8));
		return d >>> 0;
	}

	return {
		next() {
			let id = '';
			for (let i = 0; i < 20; i++) id += ALPHABET[random() % ALPHABET.length];
			return id;
		},
	};
}
