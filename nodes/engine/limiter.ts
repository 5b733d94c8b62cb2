import type { Clock } from './clock';
import { createPacer } from './pacer';
import type { Pacer, PaceSignal, Window } from './pacer';

/** Whose requests wait together: one execution. */
export type Lane = object;

/** Ends a turn, once, with what the answer said about the limit. */
export type EndTurn = (signal: PaceSignal) => void;

interface Waiting {
	lane: Lane;
	letThrough: (end: EndTurn) => void;
}

/**
 * Hands out turns for the requests of one account, to all executions of this process, in rotation
 * between executions so that a long one cannot starve a short one.
 */
export interface Limiter {
	/**
	 * Resolves when a request may start, or with `undefined` when the signal aborted first.
	 * Every turn must be ended, whatever became of the request.
	 */
	turn(lane: Lane, signal?: AbortSignal): Promise<EndTurn | undefined>;
	plan(windows: Window[]): void;
}

export function createLimiter(clock: Clock, pacer: Pacer = createPacer()): Limiter {
	/** One queue for each lane, in the order in which the lanes get their next turn. */
	const queues = new Map<Lane, Waiting[]>();
	/** Cuts the wait for the next place short when the situation changed. */
	let wake: AbortController | undefined;

	function next(): Waiting | undefined {
		for (const [lane, queue] of queues) {
			queues.delete(lane);
			const waiting = queue.shift();
			if (queue.length > 0) queues.set(lane, queue);
			if (waiting) return waiting;
		}
		return undefined;
	}

	function leave(waiting: Waiting): boolean {
		const queue = queues.get(waiting.lane);
		const position = queue?.indexOf(waiting) ?? -1;
		if (!queue || position < 0) return false;
		queue.splice(position, 1);
		if (queue.length === 0) queues.delete(waiting.lane);
		return true;
	}

	function begin(): EndTurn {
		const started = pacer.start(clock.now());
		let ended = false;
		return (signal) => {
			if (ended) return;
			ended = true;
			pacer.answer(started, clock.now(), signal);
			serve();
		};
	}

	function serve(): void {
		wake?.abort();
		wake = undefined;
		while (queues.size > 0) {
			const delay = pacer.delay(clock.now());
			if (delay > 0) {
				if (delay !== Infinity) wait(delay);
				return;
			}
			next()?.letThrough(begin());
		}
	}

	function wait(delay: number): void {
		const alarm = new AbortController();
		wake = alarm;
		void clock.sleep(delay, alarm.signal).then(() => {
			if (wake === alarm) serve();
		});
	}

	return {
		async turn(lane, signal) {
			if (signal?.aborted) return undefined;
			return await new Promise((resolve) => {
				const onAbort = () => {
					if (!leave(waiting)) return;
					if (queues.size === 0) wake?.abort();
					resolve(undefined);
				};
				const waiting: Waiting = {
					lane,
					letThrough(end) {
						signal?.removeEventListener('abort', onAbort);
						resolve(end);
					},
				};
				signal?.addEventListener('abort', onAbort, { once: true });
				const queue = queues.get(lane);
				if (queue) queue.push(waiting);
				else queues.set(lane, [waiting]);
				serve();
			});
		},
		plan(windows) {
			pacer.plan(windows);
		},
	};
}

const limiters = new Map<string, Limiter>();

/**
 * The limiter of an account, the same one for every node and execution of this process. Other n8n
 * processes (workers, webhook processes) have their own and meet only at the platform's answers.
 *
 * @param windows the plan in force from now on; none to follow the answers
 */
export function limiterOf(account: string, windows: Window[], clock: Clock): Limiter {
	const limiter = limiters.get(account) ?? createLimiter(clock);
	limiters.set(account, limiter);
	limiter.plan(windows);
	return limiter;
}
