import type { Window } from './pacer';

/** One account, as the credential describes it. */
export interface Account {
	/** Without a slash at the end. */
	baseUrl: string;
	/** The plan that paces requests; empty to follow the answers. */
	windows: Window[];
	/** What must never show in an error, an output or a log. */
	secrets: string[];
}
