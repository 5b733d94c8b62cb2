import { randomUUID } from 'node:crypto';
import { Courier, type CourierOptions, type Delivery } from './courier';
import { USUAL_SHAPE, wrap, type Letter, type Shape } from './envelope';
import type { News } from './news';
import { eventsOf, type Event } from './payloads';
import { createKeys, type Signing, type SigningKeys } from './signing';
import { STALE_BY, twisted, type Twist } from './twists';

/** Where events go, and how. */
export interface Subscription {
	id: string;
	url: string;
	/** All events when empty. */
	events: string[];
	signing: Signing;
	shape: Shape;
	/** How often each delivery is sent. */
	copies: number;
	/** So many deliveries are held back, and leave in the opposite order. */
	reorder: number;
}

export type NewSubscription = Pick<Subscription, 'url'> &
	Partial<Omit<Subscription, 'id' | 'shape'>> & { shape?: Partial<Shape> };

/** The levers of the sandbox's webhooks. */
export interface Webhooks {
	/** Public keys, in PEM. */
	readonly keys: Pick<SigningKeys, 'ed25519' | 'rsa'>;
	register(subscription: NewSubscription): Subscription;
	unregister(id: string): void;
	subscriptions(): Subscription[];
	/** What is wrong with the next so many deliveries. */
	twist(twist: Twist, times?: number): void;
	/** Sends an event that nothing in the account has caused. */
	send(event: Partial<Event> & { type: string }, twist?: Twist): void;
	deliveries(): Delivery[];
	courier(options?: Partial<CourierOptions>): CourierOptions;
	/** Lets go of what is held back, and waits until everything has arrived or is lost. */
	settled(): Promise<void>;
	clear(): void;
	close(): void;
}

/** Sends what happens to whoever registered. */
export function attachWebhooks(news: News): Webhooks {
	const keys = createKeys();
	let courier = new Courier();
	let subscriptions: Subscription[] = [];
	let deliveries: Delivery[] = [];
	let twists: Twist[] = [];
	let held = new Map<string, Delivery[]>();

	function publish(event: Event, twist?: Twist): void {
		for (const subscription of subscriptions) {
			const { events, shape } = subscription;
			if (events.length > 0 && !events.includes(event.type)) continue;
			const wrong = twist ?? twists.shift();
			const sentAt = wrong === 'stale' ? Date.now() - STALE_BY : Date.now();
			const letter = wrap(event, shape, sentAt);
			const copies = wrong === 'duplicate' ? 2 : subscription.copies;
			for (let copy = 0; copy < copies; copy++) post(subscription, letter, copy > 0 ? 'duplicate' : wrong);
		}
	}

	function post(subscription: Subscription, letter: Letter, twist?: Twist): void {
		const { body, headers } = twisted(letter.body, subscription.signing, keys, twist);
		const delivery: Delivery = {
			n: deliveries.length + 1,
			subscriptionId: subscription.id,
			webhookId: letter.webhookId,
			type: letter.type,
			twist,
			url: subscription.url,
			headers: { 'content-type': 'application/json', 'user-agent': 'HoopAI-Sandbox', ...headers },
			body: body.toString(),
			attempts: [],
			state: 'waiting',
		};
		deliveries.push(delivery);
		const waiting = held.get(subscription.id) ?? [];
		waiting.push(delivery);
		held.set(subscription.id, waiting);
		if (waiting.length > subscription.reorder) release(subscription.id);
	}

	function release(id: string): void {
		const waiting = held.get(id) ?? [];
		held.delete(id);
		for (const delivery of waiting.reverse()) courier.send(delivery);
	}

	function clear(): void {
		courier.close();
		courier = new Courier();
		subscriptions = [];
		deliveries = [];
		twists = [];
		held = new Map();
	}

	news.listen((happening) => {
		if (subscriptions.length > 0) for (const event of eventsOf(happening)) publish(event);
	});

	return {
		keys,
		register({ shape, ...given }) {
			const usual = { events: [], signing: { by: 'ed25519' } as const, copies: 1, reorder: 0 };
			const subscription = { ...usual, ...given, id: randomUUID(), shape: { ...USUAL_SHAPE, ...shape } };
			subscriptions.push(subscription);
			return subscription;
		},
		unregister: (id) => {
			subscriptions = subscriptions.filter((one) => one.id !== id);
		},
		subscriptions: () => [...subscriptions],
		twist: (twist, times = 1) => twists.push(...Array<Twist>(times).fill(twist)),
		send: (event, twist) => publish({ locationId: '', entity: 'entity', payload: {}, ...event }, twist),
		deliveries: () => deliveries.map((delivery) => ({ ...delivery, attempts: [...delivery.attempts] })),
		courier: (options = {}) => ({ ...Object.assign(courier.options, options) }),
		async settled() {
			for (const id of [...held.keys()]) release(id);
			await courier.settled();
		},
		clear,
		close: () => courier.close(),
	};
}
