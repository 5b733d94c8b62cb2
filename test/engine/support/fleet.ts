import { createPacer } from '../../../nodes/engine/pacer';
import type { Window } from '../../../nodes/engine/pacer';
import { post } from '../../../nodes/engine/request';
import { judge } from '../../../nodes/engine/retry';
import type { Tries } from '../../../nodes/engine/retry';
import { agenda } from './agenda';
import { limitedServer } from './limited-server';
import type { LimitedServer, ServerKind } from './limited-server';
import { seeded } from './seeded';

export interface Fleet {
	server: ServerKind;
	processes: number;
	/** Items of each process; without end unless given. */
	items?: number;
	/** Milliseconds to look at; until all is done unless given. */
	duration?: number;
	/** Milliseconds from request to answer, at least and at most. */
	latency?: [number, number];
	plan?: Window[];
	seed?: number;
	/** Processes start within these milliseconds. */
	spread?: number;
	/** When all processes but the first stop. */
	othersLeaveAt?: number;
}

export interface FleetResult {
	/** Of what the server would have admitted in that time. */
	used: number;
	/** Of all requests. */
	refused: number;
	/** Items that were given up. */
	failed: number;
	/** Requests admitted to each process. */
	share: number[];
	/** When each request of the first process was admitted. */
	admittedAt: number[];
	took: number;
	server: LimitedServer;
}

const WIDTH = 10;
const REQUEST = post('/', {});

/** Processes that cannot see each other, at work on one account, in virtual time. */
export function runFleet({
	server: kind,
	processes,
	items = Infinity,
	duration,
	latency = [50, 300],
	plan = [],
	seed = 1,
	spread = 1_000,
	othersLeaveAt = Infinity,
}: Fleet): FleetResult {
	const time = agenda();
	const random = seeded(seed);
	const server = limitedServer(kind);
	const share = new Array<number>(processes).fill(0);
	const admittedAt: number[] = [];
	let failed = 0;

	function work(process: number): void {
		const pacer = createPacer(plan, random);
		/** The items that wait for their turn; the others are under way. */
		const waiting: Tries[] = [];
		let left = items;
		let wake = 0;

		function nextItem(): void {
			if (left-- > 0 && (process === 0 || time.now < othersLeaveAt)) waiting.push({ refusals: 0, failures: 0 });
		}

		function serve(): void {
			const alarm = ++wake;
			while (waiting.length > 0) {
				const delay = pacer.delay(time.now);
				if (delay === Infinity) return;
				if (delay > 0) return time.at(time.now + delay, () => alarm === wake && serve());
				send(waiting.shift() as Tries);
			}
		}

		function send(tries: Tries): void {
			const started = pacer.start(time.now);
			const whole = latency[0] + random() * (latency[1] - latency[0]);
			const way = whole * random();
			time.at(time.now + way, () => {
				const signal = server.take(time.now);
				if (!signal.refused) share[process]++;
				if (!signal.refused && process === 0) admittedAt.push(time.now);
				time.at(time.now + whole - way, () => {
					pacer.answer(started, time.now, signal);
					if (signal.refused) tries.refusals++;
					const status = signal.refused ? 429 : 200;
					const verdict = judge(REQUEST, { kind: 'answer', status, headers: {}, body: {} }, tries, signal);
					if (verdict.is === 'failed') failed++;
					if (verdict.is === 'retried') waiting.push(tries);
					else nextItem();
					serve();
				});
			});
		}

		for (let i = 0; i < WIDTH; i++) nextItem();
		serve();
	}

	share.forEach((_, process) => time.at(random() * spread, () => work(process)));
	time.run(duration);
	return {
		used: server.admitted / ((kind.limit * time.now) / kind.interval),
		refused: server.refused / (server.admitted + server.refused),
		failed,
		share,
		admittedAt,
		took: time.now,
		server,
	};
}
