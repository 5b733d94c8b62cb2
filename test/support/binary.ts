import './n8n-folder';

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';

/** A file in n8n's binary store, as a node before ours would leave it there. */
export async function storedFile(
	fileName: string,
	mimeType: string,
	content: Buffer | Readable,
): Promise<IBinaryData> {
	return await Container.get(BinaryDataService).store(
		{ type: 'execution', workflowId: 'test', executionId: `file-${Math.random()}` },
		content,
		{ data: '', fileName, mimeType },
	);
}

/** Length and SHA-256 of a file that a node left in n8n's binary store. */
export async function digestOf(file: IBinaryData): Promise<{ length: number; sha256: string }> {
	const hash = createHash('sha256');
	let length = 0;
	const stream = file.id
		? await Container.get(BinaryDataService).getAsStream(file.id)
		: Readable.from([Buffer.from(file.data, 'base64')]);
	for await (const chunk of stream) {
		hash.update(chunk as Buffer);
		length += (chunk as Buffer).length;
	}
	return { length, sha256: hash.digest('hex') };
}

/** So many bytes that are not all the same, made piece by piece. */
export function bytes(length: number): Readable {
	const piece = Buffer.alloc(64 * 1024, 'all human beings are born free and equal ');
	return Readable.from(
		(function* () {
			for (let left = length; left > 0; left -= piece.length) {
				yield left >= piece.length ? piece : piece.subarray(0, left);
			}
		})(),
	);
}

/** The most that the process held in buffers and heap while something ran, above what it held before. */
export async function peakMemory<T>(work: () => Promise<T>): Promise<{ value: T; grown: number }> {
	const held = () => {
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return heapUsed + arrayBuffers;
	};
	const before = held();
	let peak = before;
	const timer = setInterval(() => (peak = Math.max(peak, held())), 5);
	try {
		return { value: await work(), grown: peak - before };
	} finally {
		clearInterval(timer);
	}
}
