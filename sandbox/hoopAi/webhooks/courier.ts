import { setTimeout as delay } from 'node:timers/promises';

/** One delivery and what became of it. */
export interface Delivery {
	n: number;
	subscriptionId: string;
	webhookId: string;
	type: string;
	twist?: string;
	url: string;
	headers: Record<string, string>;
	body: string;
	/** The status of each attempt; null where nobody answered. */
	attempts: Array<number | null>;
	state: 'waiting' | 'delivered' | 'lost';
}

export interface CourierOptions {
	/** The platform's ten minutes between two attempts, shortened. */
	retryEveryMs: number;
	/** The platform sends again six times. */
	retries: number;
	/** Deliveries under way at the same time. */
	parallel: number;
	/** How long the platform waits for an answer. */
	timeoutMs: number;
}

export const USUAL_COURIER: CourierOptions = { retryEveryMs: 300, retries: 6, parallel: 20, timeoutMs: 10_000 };

/** Carries deliveries, so many at a time, and again after a 429 and nothing else. */
export class Courier {
	options: CourierOptions = { ...USUAL_COURIER };

	private readonly closing = new AbortController();
	private readonly queue: Delivery[] = [];
	private underWay = 0;
	private waiting = 0;
	private settledWaiters: Array<() => void> = [];

	send(delivery: Delivery): void {
		this.queue.push(delivery);
		this.next();
	}

	/** Resolves when nothing is on its way any more, retries included. */
	async settled(): Promise<void> {
		if (this.idle) return;
		await new Promise<void>((resolve) => this.settledWaiters.push(resolve));
	}

	/** Gives up everything that is on its way. */
	close(): void {
		this.queue.length = 0;
		this.closing.abort();
	}

	private get idle(): boolean {
		return this.queue.length === 0 && this.underWay === 0 && this.waiting === 0;
	}

	private next(): void {
		while (this.underWay < this.options.parallel && this.queue.length > 0 && !this.closing.signal.aborted) {
			const delivery = this.queue.shift() as Delivery;
			this.underWay++;
			void this.carry(delivery).finally(() => {
				this.underWay--;
				this.next();
				if (this.idle) this.settledWaiters.splice(0).forEach((resolve) => resolve());
			});
		}
	}

	private async carry(delivery: Delivery): Promise<void> {
		const status = await this.attempt(delivery);
		delivery.attempts.push(status);
		if (status === 429 && delivery.attempts.length <= this.options.retries) {
			void this.later(delivery);
			return;
		}
		delivery.state = status !== null && status < 300 ? 'delivered' : 'lost';
	}

	/** Waits outside of the line, so that others pass. */
	private async later(delivery: Delivery): Promise<void> {
		this.waiting++;
		const jitter = 0.9 + Math.random() * 0.2;
		await delay(this.options.retryEveryMs * jitter, undefined, { signal: this.closing.signal }).catch(() => undefined);
		this.waiting--;
		this.send(delivery);
	}

	private async attempt({ url, headers, body }: Delivery): Promise<number | null> {
		const signal = AbortSignal.any([this.closing.signal, AbortSignal.timeout(this.options.timeoutMs)]);
		try {
			const response = await fetch(url, { method: 'POST', headers, body, signal });
			await response.arrayBuffer();
			return response.status;
		} catch {
			return null;
		}
	}
}
