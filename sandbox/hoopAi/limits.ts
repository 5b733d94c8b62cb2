import type { LimitSettings } from './settings';

export interface Verdict {
	allowed: boolean;
	/** Which limit refused. */
	by?: 'interval' | 'burst' | 'daily';
	waitMs: number;
	headers: Record<string, string>;
}

interface Window {
	used(now: number): number;
	/** Milliseconds until there is room again. */
	wait(now: number): number;
	add(now: number): void;
}

const DAY = 86_400_000;

class FixedWindow implements Window {
	private start = -Infinity;
	private count = 0;

	constructor(private readonly intervalMs: number) {}

	used(now: number): number {
		if (now >= this.start + this.intervalMs) this.count = 0;
		return this.count;
	}

	wait(now: number): number {
		return Math.max(0, this.start + this.intervalMs - now);
	}

	add(now: number): void {
		if (this.used(now) === 0) this.start = now;
		this.count++;
	}
}

class SlidingWindow implements Window {
	private times: number[] = [];

	constructor(private readonly intervalMs: number) {}

	used(now: number): number {
		const first = this.times.findIndex((time) => time > now - this.intervalMs);
		this.times = first < 0 ? [] : first === 0 ? this.times : this.times.slice(first);
		return this.times.length;
	}

	wait(now: number): number {
		return this.times.length ? Math.max(0, this.times[0] + this.intervalMs - now) : 0;
	}

	add(now: number): void {
		this.times.push(now);
	}
}

/** Counts the requests of each token. A refused request does not count against the limit. */
export class RateLimiter {
	private accounts = new Map<string, Record<'interval' | 'burst' | 'daily', Window>>();

	constructor(
		private readonly settings: () => LimitSettings,
		private readonly now: () => number = Date.now,
	) {}

	take(token: string): Verdict {
		const limits = this.settings();
		const now = this.now();
		const windows = this.windowsOf(token, limits);
		const caps = { daily: limits.daily, interval: limits.max, burst: limits.burst?.max ?? Infinity };
		const by = (['daily', 'interval', 'burst'] as const).find((name) => windows[name].used(now) >= caps[name]);
		if (!by) for (const window of Object.values(windows)) window.add(now);
		const left = (name: 'daily' | 'interval') => String(Math.max(0, caps[name] - windows[name].used(now)));
		return {
			allowed: !by,
			by,
			waitMs: by ? windows[by].wait(now) : 0,
			headers: limits.headers
				? {
						'X-RateLimit-Limit-Daily': String(limits.daily),
						'X-RateLimit-Daily-Remaining': left('daily'),
						'X-RateLimit-Interval-Milliseconds': String(limits.intervalMs),
						'X-RateLimit-Max': String(limits.max),
						'X-RateLimit-Remaining': left('interval'),
					}
				: {},
		};
	}

	clear(): void {
		this.accounts.clear();
	}

	private windowsOf(token: string, limits: LimitSettings) {
		let windows = this.accounts.get(token);
		if (!windows) {
			const Kind = limits.window === 'fixed' ? FixedWindow : SlidingWindow;
			windows = {
				interval: new Kind(limits.intervalMs),
				burst: new Kind(limits.burst?.intervalMs ?? 0),
				daily: new FixedWindow(DAY),
			};
			this.accounts.set(token, windows);
		}
		return windows;
	}
}

/** Where a refusal says when to come back: a header in one of its two forms, the body, or nowhere. */
export function retryHint(form: LimitSettings['retryAfter'], waitMs: number) {
	const seconds = Math.max(1, Math.ceil(waitMs / 1000));
	const headers: Record<string, string> = {};
	if (form === 'seconds') headers['Retry-After'] = String(seconds);
	if (form === 'date') headers['Retry-After'] = new Date(Math.ceil((Date.now() + waitMs) / 1000) * 1000).toUTCString();
	return { headers, data: form === 'body' ? { retryAfter: seconds } : undefined };
}
