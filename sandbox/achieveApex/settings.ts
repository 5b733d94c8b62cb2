import { cloneDeep, merge } from 'lodash';

export interface Settings {
	/** Every answer waits this long. */
	latencyMs: number;
	/** Requests of one organization in a sliding window. */
	limits: { max: number; windowMs: number };
	/** Where the answer to a request for a signed address keeps it: not documented. */
	signing: 'flat' | 'nested';
	/** What a DELETE is answered with: both are documented. */
	deleted: 'record' | 'empty';
}

export type Patch = { [K in keyof Settings]?: Settings[K] extends object ? Partial<Settings[K]> : Settings[K] };

export function defaultSettings(): Settings {
	return {
		latencyMs: 0,
		limits: { max: 1_000, windowMs: 3_600_000 },
		signing: 'flat',
		deleted: 'record',
	};
}

/** The settings with a patch laid over them. */
export const withPatch = (settings: Settings, patch: Patch): Settings => merge(cloneDeep(settings), patch);
