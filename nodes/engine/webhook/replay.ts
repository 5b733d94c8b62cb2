import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** What one trigger has accepted, the oldest first. */
interface Memory {
	known: Set<string>;
	/** The latest of them, many in one text; this very array is what n8n saves. */
	stored: string[];
}

const REMEMBERED = 20_000;
/**
 * At least 2,000 are saved. n8n writes them to its database with every delivery that is accepted,
 * and for every call it walks several times through all entries of an array: so there are few.
 */
const TEXTS = 21;
const PER_TEXT = 100;
const TRIGGERS = 1_000;

/** The length of a fingerprint. */
const LENGTH = 22;
const EACH = new RegExp(`.{${LENGTH}}`, 'g');

const memories = new Map<string, Memory>();

/** What tells a delivery from others: its id, or its body where it has none. */
export function fingerprint(id: string | undefined, body: Buffer): string {
	const hash = createHash('sha256');
	if (id === undefined) hash.update('body:').update(body);
	else hash.update('id:').update(id);
	return hash.digest('base64url').slice(0, LENGTH);
}

/**
 * Notes a delivery, and tells whether it came for the first time.
 *
 * n8n loads static data anew for every call and saves all of it afterwards, the last one winning.
 * So two calls at once know nothing of each other through it, and the later save may undo the
 * earlier. Hence the process remembers too, which decides without a pause in between; and what is
 * handed to n8n is the process's own array, which at the moment of saving holds everything that
 * any call has noted by then. After a restart static data fills the memory again.
 *
 * @param trigger tells triggers apart, within this process
 * @param staticData the node's static data of this call
 */
export function isFirst(trigger: string, print: string, staticData: IDataObject): boolean {
	const memory = memoryOf(trigger);
	const { deliveries } = staticData;
	if (Array.isArray(deliveries) && deliveries !== memory.stored) {
		for (const text of deliveries) learn(memory, text);
	}
	if (memory.known.has(print)) return false;
	note(memory, print);
	keep(trigger, staticData);
	return true;
}

/** Hands n8n what there is to save; to be done once more when the execution has been started. */
export function keep(trigger: string, staticData: IDataObject): void {
	staticData.deliveries = memoryOf(trigger).stored;
}

/** Drops what the process remembers of a trigger that was switched off; static data stays. */
export function forget(trigger: string): void {
	memories.delete(trigger);
}

function memoryOf(trigger: string): Memory {
	const memory = memories.get(trigger) ?? { known: new Set(), stored: [] };
	memories.delete(trigger);
	memories.set(trigger, memory);
	if (memories.size > TRIGGERS) drop(memories);
	return memory;
}

/** Notes what was saved. Nearly always this process wrote it itself, and may have added to it since. */
function learn(memory: Memory, text: unknown): void {
	if (typeof text !== 'string' || memory.stored.some((own) => own.startsWith(text))) return;
	for (const print of text.match(EACH) ?? []) note(memory, print);
}

function note({ known, stored }: Memory, print: string): void {
	if (known.has(print)) return;
	known.add(print);
	if (known.size > REMEMBERED) drop(known);
	const last = stored.at(-1);
	if (last === undefined || last.length >= PER_TEXT * LENGTH) stored.push(print);
	else stored[stored.length - 1] = last + print;
	if (stored.length > TEXTS) stored.shift();
}

/** Takes out what has been in for the longest time. */
function drop(from: Map<string, unknown> | Set<string>): void {
	for (const first of from.keys()) {
		from.delete(first);
		return;
	}
}
