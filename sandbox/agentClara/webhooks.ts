import axios from 'axios';
import { createHmac, randomUUID } from 'node:crypto';

export const EVENTS = [
	'conversation.created',
	'conversation.updated',
	'message.received',
	'appointment.booked',
	'conversation.closed',
] as const;

export type EventName = (typeof EVENTS)[number];

/** A webhook as somebody fills it in by hand under Settings > Advanced > Webhooks. */
export interface Webhook {
	url: string;
	events?: readonly EventName[];
	/** Made up when left out. */
	secret?: string;
	/** The sub-account that it listens to. */
	account?: string;
}

/** What was sent to a webhook, and what came of each attempt. */
export interface Delivery {
	event: string;
	url: string;
	body: string;
	signature: string;
	/** Status of each answer; 0 where there was none. */
	attempts: number[];
	/** Only an answer of exactly 200 counts. */
	delivered: boolean;
}

const PATIENCE = 10_000;

/** Signs and delivers events, again while nobody answers 200. */
export class Webhooks {
	private hooks: Array<Required<Webhook>> = [];
	private log: Delivery[] = [];
	private running = new Set<Promise<void>>();
	private waiting = new Set<NodeJS.Timeout>();

	constructor(private readonly retryAfterMs: () => number[]) {}

	/** @returns the secret that its deliveries are signed with */
	add({ url, events = EVENTS, secret = `whsec_${randomUUID()}`, account = 'main' }: Webhook): string {
		this.hooks.push({ url, events, secret, account });
		return secret;
	}

	/** Sends an event to everybody who listens to it. */
	emit(account: string, event: EventName, at: number, data: Record<string, unknown>): void {
		const body = JSON.stringify({ event, timestamp: new Date(at).toISOString(), data });
		for (const hook of this.hooks) {
			if (hook.account !== account || !hook.events.includes(event)) continue;
			this.send(hook.url, event, body, hook.secret);
		}
	}

	/** Sends these very bytes, as the platform would. */
	send(url: string, event: string, body: string, secret: string): Delivery {
		const signature = createHmac('sha256', secret).update(body).digest('hex');
		const delivery: Delivery = { event, url, body, signature, attempts: [], delivered: false };
		this.log.push(delivery);
		this.attempt(delivery);
		return delivery;
	}

	deliveries(): Delivery[] {
		return structuredClone(this.log);
	}

	/** Resolves when every attempt that has begun is answered. */
	async settled(): Promise<void> {
		while (this.running.size > 0) await Promise.all(this.running);
	}

	clear(): void {
		for (const timer of this.waiting) clearTimeout(timer);
		this.waiting.clear();
		this.hooks = [];
		this.log = [];
	}

	private attempt(delivery: Delivery): void {
		const run = post(delivery).then((status) => {
			delivery.attempts.push(status);
			delivery.delivered = status === 200;
			const wait = this.retryAfterMs()[delivery.attempts.length - 1];
			if (!delivery.delivered && wait !== undefined) this.later(wait, delivery);
		});
		this.running.add(run);
		void run.finally(() => this.running.delete(run));
	}

	private later(wait: number, delivery: Delivery): void {
		const timer = setTimeout(() => {
			this.waiting.delete(timer);
			this.attempt(delivery);
		}, wait);
		timer.unref();
		this.waiting.add(timer);
	}
}

async function post({ url, body, signature }: Delivery): Promise<number> {
	const answer = axios.post(url, body, {
		headers: { 'Content-Type': 'application/json', 'X-AgentClara-Signature': signature },
		timeout: PATIENCE,
		maxRedirects: 0,
		validateStatus: () => true,
		transformRequest: (data: string) => data,
		proxy: false,
	});
	return await answer.then(
		({ status }) => status,
		() => 0,
	);
}
