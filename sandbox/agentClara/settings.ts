import { cloneDeep, merge } from 'lodash';
import type { LimitSettings } from '../hoopAi/settings';

export interface Settings {
	/** Every answer waits this long. */
	latencyMs: number;
	limits: LimitSettings;
	/** Whether changing a conversation's tags adds to them or replaces them: documented both ways. */
	tags: 'add' | 'replace';
	/** Rows of a page of a contact's conversations, whatever is asked for: how many is not documented. */
	largestPageOfContact: number;
	/** Milliseconds before each further attempt to deliver a webhook. */
	retryAfterMs: number[];
}

export type Patch = { [K in keyof Settings]?: K extends 'limits' ? Partial<LimitSettings> : Settings[K] };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The standard plan, which tells nothing about itself in headers. */
export function defaultSettings(): Settings {
	return {
		latencyMs: 0,
		limits: {
			max: 1_000,
			intervalMs: MINUTE,
			window: 'sliding',
			burst: { max: 100, intervalMs: 10 * SECOND },
			daily: Infinity,
			headers: false,
			retryAfter: 'absent',
		},
		tags: 'add',
		largestPageOfContact: 25,
		retryAfterMs: [5 * SECOND, 5 * MINUTE, 30 * MINUTE],
	};
}

/** The settings with a patch laid over them. */
export function withPatch(settings: Settings, patch: Patch): Settings {
	const { retryAfterMs = settings.retryAfterMs, ...rest } = patch;
	return { ...merge(cloneDeep(settings), rest), retryAfterMs };
}
