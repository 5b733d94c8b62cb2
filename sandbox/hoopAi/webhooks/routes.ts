import type { FastifyInstance } from 'fastify';
import type { CourierOptions } from './courier';
import type { Event } from './payloads';
import type { Twist } from './twists';
import type { NewSubscription, Webhooks } from './webhooks';

/** The webhooks' levers over HTTP, under /_sandbox/webhooks. */
export function webhookRoutes(app: FastifyInstance, webhooks: Webhooks): void {
	app.get('/webhooks', async () => webhooks.subscriptions());
	app.post<{ Body: NewSubscription }>('/webhooks', async ({ body }, reply) => {
		new URL(body.url);
		return await reply.code(201).send(webhooks.register(body));
	});
	app.delete<{ Params: { id: string } }>('/webhooks/:id', async ({ params }) => {
		webhooks.unregister(params.id);
		return { ok: true };
	});

	app.get('/webhooks/keys', async () => ({ ed25519: webhooks.keys.ed25519, rsa: webhooks.keys.rsa }));
	app.get('/webhooks/deliveries', async () => webhooks.deliveries());
	app.post<{ Body?: Partial<CourierOptions> }>('/webhooks/courier', async ({ body }) => webhooks.courier(body ?? {}));
	app.post<{ Body: { twist: Twist; times?: number } }>('/webhooks/twists', async ({ body }) => {
		webhooks.twist(body.twist, body.times);
		return { ok: true };
	});
	app.post<{ Body: Partial<Event> & { type: string; twist?: Twist } }>('/webhooks/send', async ({ body }) => {
		const { twist, ...event } = body;
		webhooks.send(event, twist);
		return { ok: true };
	});
}
