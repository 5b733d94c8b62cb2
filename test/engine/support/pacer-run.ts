import type { Pacer, PaceSignal } from '../../../nodes/engine/pacer';
import { agenda } from './agenda';

export interface Arrival {
	/** When there is something to send. */
	at: number;
	/** Milliseconds until it is answered. */
	latency: number;
	/** The part of that time after which the platform counts it. */
	counted: number;
}

export interface Sent {
	start: number;
	counted: number;
	end: number;
	refused: boolean;
}

/** Lets a pacer work through arrivals; whoever is refused comes again. */
export function runPacer(
	pacer: Pacer,
	arrivals: Arrival[],
	answer: (now: number) => PaceSignal = () => ({}),
	look: (now: number, delay: number, waiting: number) => void = () => undefined,
): Sent[] {
	const time = agenda();
	const waiting: Arrival[] = [];
	const sent: Sent[] = [];
	let wake = 0;

	function serve(): void {
		const alarm = ++wake;
		while (waiting.length > 0) {
			const delay = pacer.delay(time.now);
			look(time.now, delay, waiting.length);
			if (delay === Infinity) return;
			if (delay > 0) return time.at(time.now + delay, () => alarm === wake && serve());
			send(waiting.shift() as Arrival);
		}
	}

	function send(arrival: Arrival): void {
		const started = pacer.start(time.now);
		const entry = { start: time.now, counted: 0, end: 0, refused: false };
		sent.push(entry);
		time.at(time.now + arrival.latency * arrival.counted, () => {
			const signal = answer(time.now);
			entry.counted = time.now;
			entry.refused = signal.refused === true;
			time.at(entry.start + arrival.latency, () => {
				entry.end = time.now;
				pacer.answer(started, time.now, signal);
				if (entry.refused) waiting.push(arrival);
				serve();
			});
		});
	}

	for (const arrival of arrivals) {
		time.at(arrival.at, () => {
			waiting.push(arrival);
			serve();
		});
	}
	time.run();
	return sent;
}

/** The most of these moments that lie within one window of this length. */
export function mostWithin(moments: number[], interval: number): number {
	const sorted = [...moments].sort((a, b) => a - b);
	let most = 0;
	for (let first = 0, last = 0; last < sorted.length; last++) {
		while (sorted[last] - sorted[first] >= interval) first++;
		most = Math.max(most, last - first + 1);
	}
	return most;
}
