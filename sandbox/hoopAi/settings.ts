import { cloneDeep, isPlainObject, mergeWith } from 'lodash';
import { defaultAccess, type Access, type TokenName } from './tokens';

export interface LimitSettings {
	/** Requests of one token in one interval. */
	max: number;
	intervalMs: number;
	/** `fixed` starts an interval with its first request; `sliding` looks back from each request. */
	window: 'fixed' | 'sliding';
	/** A second, shorter limit, such as 10 per second. */
	burst: { max: number; intervalMs: number } | null;
	daily: number;
	/** Whether answers carry the X-RateLimit headers. */
	headers: boolean;
	/** How a refusal says when to come back. */
	retryAfter: 'seconds' | 'date' | 'body' | 'absent';
}

export interface Settings {
	/** Every API answer waits this long. */
	latencyMs: number;
	limits: LimitSettings;
	/** How far search lags behind a new conversation, in time and in searches. */
	searchLag: { ms: number; requests: number };
	/** Whether a row whose sort value equals the cursor comes again on the next page. */
	ties: 'inclusive' | 'exclusive';
	/** The envelope of a conversation's messages: nested twice as observed, or flat as specified. */
	listShape: 'nested' | 'flat';
	messageShape: 'wrapped' | 'flat';
	emailShape: 'wrapped' | 'flat';
	transcription: 'array' | 'object' | 'wrapped';
	recording: {
		bytes: number;
		delivery: 'stream' | 'json' | 'redirect';
		/** Whether the file comes with its Content-Type and Content-Disposition. */
		headers: boolean;
	};
	/** Paths that HoopAI describes and HighLevel's own reference does not know. */
	aiPaths: 'present' | 'absent';
	/** Whether the lists without documented paging look at limit and offset. */
	aiPaging: 'honoured' | 'ignored';
	tokens: Record<TokenName, Access>;
}

export type DeepPartial<T> = T extends Array<infer U>
	? U[]
	: T extends object
		? { [K in keyof T]?: DeepPartial<T[K]> }
		: T;

export function defaultSettings(): Settings {
	return {
		latencyMs: 0,
		limits: {
			max: 10_000,
			intervalMs: 10_000,
			window: 'fixed',
			burst: null,
			daily: 10_000_000,
			headers: true,
			retryAfter: 'seconds',
		},
		searchLag: { ms: 0, requests: 0 },
		ties: 'inclusive',
		listShape: 'nested',
		messageShape: 'wrapped',
		emailShape: 'wrapped',
		transcription: 'array',
		recording: { bytes: 48_044, delivery: 'stream', headers: true },
		aiPaths: 'present',
		aiPaging: 'honoured',
		tokens: defaultAccess(),
	};
}

/** The settings with a patch laid over them; a name that is no setting is an error, not a silence. */
export function withPatch(settings: Settings, patch: DeepPartial<Settings>): Settings {
	refuseUnknown(settings, patch, '');
	return mergeWith(cloneDeep(settings), patch, (_old: unknown, value: unknown) =>
		Array.isArray(value) || value === null ? value : undefined,
	) as Settings;
}

function refuseUnknown(known: unknown, given: unknown, path: string): void {
	if (!isPlainObject(known) || !isPlainObject(given)) return;
	const names = known as Record<string, unknown>;
	for (const [key, value] of Object.entries(given as Record<string, unknown>)) {
		if (!Object.hasOwn(names, key)) throw new Error(`No such setting: ${path}${key}`);
		refuseUnknown(names[key], value, `${path}${key}.`);
	}
}
