import type { JournalEntry } from './journal';

/** What can go wrong. `performed` says whether the request is carried out all the same. */
export type FaultAction =
	/** Any status; without a body, the platform's error body for it. */
	| { type: 'status'; status: number; headers?: Record<string, string>; body?: unknown; performed?: boolean }
	/** The connection dies before the request is read. */
	| { type: 'reset-before' }
	/** The request is carried out, then the connection dies without an answer. */
	| { type: 'reset-after' }
	/** The connection dies after half the answer. */
	| { type: 'reset-inside' }
	/** Nothing is ever answered. */
	| { type: 'timeout'; performed?: boolean }
	/** A complete answer whose JSON stops in the middle. */
	| { type: 'truncated' }
	/** 200 without a body. */
	| { type: 'empty' }
	| { type: '204' }
	/** The answer arrives a few bytes at a time. */
	| { type: 'drip'; bytes?: number; everyMs?: number }
	| { type: 'redirect'; to: string; status?: number; performed?: boolean }
	/** A web page where JSON was promised. */
	| { type: 'html'; status?: number; body?: string; performed?: boolean }
	/** The list in the answer, its rows repeated until the answer has this size. */
	| { type: 'huge'; bytes: number };

export interface FaultRule {
	match?: {
		/** `api` unless said otherwise; `storage` is the host that files come from. */
		host?: JournalEntry['host'];
		method?: string;
		/** A path, with `*` for anything, or a regular expression that starts with `^`. */
		path?: string;
		/** A regular expression for the text of the request body. */
		body?: string;
	};
	/** How many requests it strikes; 1 unless said otherwise, null for all. */
	times?: number | null;
	/** How many matching requests pass first. */
	skip?: number;
	action: FaultAction;
}

interface ArmedRule {
	id: number;
	host: JournalEntry['host'];
	method?: string;
	path?: RegExp;
	body?: RegExp;
	times: number;
	skip: number;
	action: FaultAction;
}

const NEVER_PERFORMED = new Set(['reset-before']);
const PERFORMED_IF_ASKED = new Set(['status', 'timeout', 'redirect', 'html']);

/** Whether the request is carried out although the caller gets the fault. */
export function isPerformed(action: FaultAction): boolean {
	if (NEVER_PERFORMED.has(action.type)) return false;
	if (PERFORMED_IF_ASKED.has(action.type)) return 'performed' in action && action.performed === true;
	return true;
}

/** The faults that wait for their request. */
export class Faults {
	private rules: ArmedRule[] = [];
	private count = 0;

	add({ match = {}, times = 1, skip = 0, action }: FaultRule): number {
		const id = ++this.count;
		this.rules.push({
			id,
			host: match.host ?? 'api',
			method: match.method?.toUpperCase(),
			path: match.path === undefined ? undefined : pathPattern(match.path),
			body: match.body === undefined ? undefined : new RegExp(match.body),
			times: times ?? Infinity,
			skip,
			action,
		});
		return id;
	}

	/** The fault for a request whose body is not read yet. */
	onArrival(host: JournalEntry['host'], method: string, path: string): FaultAction | undefined {
		return this.strike((rule) => !rule.body && rule.host === host && matches(rule, method, path));
	}

	/** The fault for a request by its body. */
	onBody(method: string, path: string, text: string): FaultAction | undefined {
		return this.strike((rule) => rule.body !== undefined && matches(rule, method, path) && rule.body.test(text));
	}

	clear(): void {
		this.rules = [];
	}

	private strike(fits: (rule: ArmedRule) => boolean): FaultAction | undefined {
		for (const rule of this.rules.filter((candidate) => candidate.times > 0 && fits(candidate))) {
			if (rule.skip > 0) {
				rule.skip--;
				continue;
			}
			rule.times--;
			return rule.action;
		}
		return undefined;
	}
}

function matches(rule: ArmedRule, method: string, path: string): boolean {
	return (!rule.method || rule.method === method) && (!rule.path || rule.path.test(path));
}

function pathPattern(path: string): RegExp {
	if (path.startsWith('^')) return new RegExp(path);
	const escaped = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${escaped.join('.*')}$`);
}
