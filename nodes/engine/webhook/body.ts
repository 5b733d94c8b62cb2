import type { IDataObject } from 'n8n-workflow';

import { attempt, settle } from '../attempt';

/** A request as n8n hands it to a webhook: its bytes are read already, or read when asked. */
export interface WebhookRequest {
	rawBody?: Buffer;
	readRawBody?(): Promise<void>;
}

/**
 * Has n8n leave the body to the node, as the first version of its own Webhook node asks for Raw
 * Body: nobody parses what nobody has verified, and the answer to a body that cannot be read is
 * the node's. n8n looks for exactly this parameter.
 */
export const leaveBodyUnread = {
	displayName: 'Options',
	name: 'options',
	type: 'hidden' as const,
	default: { binaryData: true },
};

/** The bytes of the body; `undefined` when it is larger than n8n allows, or broke off. */
export async function bytesOf(request: WebhookRequest): Promise<Buffer | undefined> {
	if (!request.rawBody && request.readRawBody) {
		const reading = await settle(request.readRawBody());
		if (!reading.ok) return undefined;
	}
	return request.rawBody ?? Buffer.alloc(0);
}

const DEEPEST = 64;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Names that reach an object's prototype when they are copied carelessly. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The JSON object that the bytes spell, without prototype keys; `undefined` for anything else. */
export function objectIn(bytes: Buffer): IDataObject | undefined {
	if (isTooDeep(bytes)) return undefined;
	const parsed = attempt(() => {
		return JSON.parse(UTF_8.decode(bytes), (key, value: unknown) =>
			PROTOTYPE_KEYS.has(key) ? undefined : value,
		) as unknown;
	});
	if (!parsed.ok) return undefined;
	const { value } = parsed;
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: undefined;
}

const [QUOTE, BACKSLASH, OPEN_BRACKET, OPEN_BRACE, CLOSE_BRACKET, CLOSE_BRACE] = Buffer.from('"\\[{]}');

/** Counts brackets outside of texts, before a parser builds what they describe. */
function isTooDeep(bytes: Buffer): boolean {
	let depth = 0;
	let inText = false;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (inText) {
			if (byte === BACKSLASH) at++;
			else if (byte === QUOTE) inText = false;
		} else if (byte === QUOTE) inText = true;
		else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
			if (++depth > DEEPEST) return true;
		} else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth--;
	}
	return false;
}
