import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorBody } from './errors';
import type { FaultAction } from './faults';

type Action<T extends FaultAction['type']> = Extract<FaultAction, { type: T }>;

const PAGE = '<!DOCTYPE html><html><body><h1>Please stand by</h1></body></html>';

/** A promise that keeps a request waiting until its connection is closed. */
const never = () => new Promise<never>(() => undefined);

/** What the fault puts in place of the answer: a new payload, or no answer at all. */
export async function faultyAnswer(
	action: FaultAction,
	payload: unknown,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<unknown> {
	switch (action.type) {
		case 'reset-before':
		case 'reset-after':
			request.raw.socket.destroy();
			return never();
		case 'timeout':
			return never();
		case 'status':
			return status(action, request, reply);
		case 'redirect':
			reply.code(action.status ?? 307).header('Location', action.to);
			return '';
		case 'html':
			reply.code(action.status ?? 200).header('Content-Type', 'text/html; charset=utf-8');
			return action.body ?? PAGE;
		case 'empty':
			return '';
		case '204':
			reply.code(204).removeHeader('Content-Type');
			return null;
		default: {
			const whole = await bytesOf(payload);
			reply.removeHeader('Content-Length');
			return distorted(action, whole, request, reply);
		}
	}
}

function distorted(
	action: Action<'reset-inside' | 'truncated' | 'drip' | 'huge'>,
	whole: Buffer,
	request: FastifyRequest,
	reply: FastifyReply,
): Readable | Buffer {
	const half = whole.subarray(0, Math.floor(whole.length / 2));
	switch (action.type) {
		case 'truncated':
			return half;
		case 'reset-inside':
			reply.header('Content-Length', whole.length);
			return Readable.from(halfThenReset(half, request), { objectMode: false });
		case 'drip':
			reply.header('Content-Length', whole.length);
			return Readable.from(drops(whole, action.bytes ?? 16, action.everyMs ?? 100), { objectMode: false });
		case 'huge':
			return Readable.from(repeated(whole.toString(), action.bytes), { objectMode: false });
	}
}

function status(action: Action<'status'>, request: FastifyRequest, reply: FastifyReply): string {
	reply.code(action.status).headers({ 'Content-Type': 'application/json; charset=utf-8', ...action.headers });
	if (typeof action.body === 'string') return action.body;
	const fallback = errorBody(action.status, 'Something went wrong on our side', request.id);
	return JSON.stringify(action.body ?? fallback);
}

async function* halfThenReset(half: Buffer, request: FastifyRequest) {
	yield half;
	// The half must have left before the connection goes.
	await sleep(20);
	request.raw.socket.destroy();
}

async function* drops(whole: Buffer, size: number, everyMs: number) {
	for (let at = 0; at < whole.length; at += size) {
		if (at > 0) await sleep(everyMs);
		yield whole.subarray(at, at + size);
	}
}

/** The answer's first list of objects, with numbered copies of its last row behind it. */
function* repeated(text: string, bytes: number) {
	const start = text.search(/\[\s*\{/);
	const rows = start < 0 ? undefined : listAt(text, start);
	const last = rows?.at(-1);
	if (!rows || !last) {
		yield text;
		return;
	}
	const listText = JSON.stringify(rows);
	yield text.slice(0, start) + listText.slice(0, -1);
	for (let n = 1, size = text.length; size < bytes; n++) {
		const row = `,${JSON.stringify({ ...last, id: `${last.id}${n}` })}`;
		size += row.length;
		yield row;
	}
	yield ']' + text.slice(start + listText.length);
}

/** JSON.stringify wrote the text, so the list ends where its brackets balance outside strings. */
function listAt(text: string, start: number): Array<{ id?: unknown }> {
	let depth = 0;
	let quoted = false;
	for (let i = start; i < text.length; i++) {
		if (text[i] === '\\' && quoted) i++;
		else if (text[i] === '"') quoted = !quoted;
		else if (!quoted && '[{'.includes(text[i])) depth++;
		else if (!quoted && ']}'.includes(text[i]) && --depth === 0) {
			return JSON.parse(text.slice(start, i + 1)) as Array<{ id?: unknown }>;
		}
	}
	return [];
}

async function bytesOf(payload: unknown): Promise<Buffer> {
	if (payload instanceof Readable) {
		const chunks: Buffer[] = [];
		for await (const chunk of payload) chunks.push(Buffer.from(chunk as Buffer));
		return Buffer.concat(chunks);
	}
	return Buffer.isBuffer(payload) ? payload : Buffer.from(typeof payload === 'string' ? payload : '');
}
