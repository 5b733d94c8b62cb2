import { Readable } from 'node:stream';

const HEADER = 44;
const RATE = 8000;
const SAMPLE_BYTES = 2;

/** A whole number of periods of 400 Hz, so that blocks join without a click. */
const BLOCK = toneBlock(32_000);

function toneBlock(samples: number): Buffer {
	const block = Buffer.alloc(samples * SAMPLE_BYTES);
	for (let i = 0; i < samples; i++) {
		block.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 400 * i) / RATE)), i * SAMPLE_BYTES);
	}
	return block;
}

function header(dataBytes: number): Buffer {
	const bytes = Buffer.alloc(HEADER);
	bytes.write('RIFF', 0);
	bytes.writeUInt32LE(HEADER - 8 + dataBytes, 4);
	bytes.write('WAVEfmt ', 8);
	bytes.writeUInt32LE(16, 16);
	bytes.writeUInt16LE(1, 20);
	bytes.writeUInt16LE(1, 22);
	bytes.writeUInt32LE(RATE, 24);
	bytes.writeUInt32LE(RATE * SAMPLE_BYTES, 28);
	bytes.writeUInt16LE(SAMPLE_BYTES, 32);
	bytes.writeUInt16LE(8 * SAMPLE_BYTES, 34);
	bytes.write('data', 36);
	bytes.writeUInt32LE(dataBytes, 40);
	return bytes;
}

/** A tone as a WAV file of exactly so many bytes, made while it is read. */
export function wav(bytes: number): Readable {
	const dataBytes = Math.max(0, bytes - HEADER);
	function* parts() {
		yield header(dataBytes);
		for (let left = dataBytes; left > 0; left -= BLOCK.length) yield left < BLOCK.length ? BLOCK.subarray(0, left) : BLOCK;
	}
	return Readable.from(parts(), { objectMode: false });
}
