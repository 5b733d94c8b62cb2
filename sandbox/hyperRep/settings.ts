import { cloneDeep } from 'lodash';

/** What the documentation leaves open, or says in two ways. */
export interface Settings {
	/** Every answer waits this long. */
	latencyMs: number;
	/** How many rows a page has when the request does not say. */
	defaultLimit: number;
	/** In which order lists come. */
	order: 'created' | 'newest' | 'mixed';
	/** Which of a conversation's dates start_date and end_date are compared with. */
	datedBy: 'start_at' | 'last_activity_at';
	/** Which of the two addresses for new drafts answer. */
	draftPaths: 'both' | 'newer' | 'older';
	/** What a successful POST answers. */
	createdStatus: 200 | 201;
	/** How contacts carry what is noted about them. */
	notes: 'notes' | 'custom_fields';
}

export function defaultSettings(): Settings {
	return {
		latencyMs: 0,
		defaultLimit: 50,
		order: 'created',
		datedBy: 'start_at',
		draftPaths: 'both',
		createdStatus: 200,
		notes: 'custom_fields',
	};
}

/** The settings with a patch laid over them; a name that is no setting is an error, not a silence. */
export function withPatch(settings: Settings, patch: Partial<Settings>): Settings {
	const unknown = Object.keys(patch).find((name) => !Object.hasOwn(settings, name));
	if (unknown) throw new Error(`No such setting: ${unknown}`);
	return { ...cloneDeep(settings), ...patch };
}
