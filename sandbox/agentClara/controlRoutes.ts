import type { FastifyInstance } from 'fastify';
import type { FaultRule } from '../hoopAi/faults';
import type { Control, Happening } from './control';
import type { SeedSizes } from './seed';
import type { Patch } from './settings';
import type { Webhook } from './webhooks';

/** The levers over HTTP. No key; never journaled, limited, delayed or faulted. */
export function controlRoutes(app: FastifyInstance, control: Control): void {
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		void reply.code(error.statusCode ?? 400).send({ error: error.message });
	});

	app.post<{ Body?: { seed?: SeedSizes; settings?: Patch } }>('/reset', async ({ body }) => {
		control.reset(body ?? {});
		return { ok: true };
	});
	app.post<{ Body?: Patch }>('/settings', async ({ body }) => control.settings(body ?? {}));
	app.post<{ Body: FaultRule | FaultRule[] }>('/faults', async ({ body }) => ({ ids: control.fault(...[body].flat()) }));
	app.get('/journal', async () => control.journal());
	app.get('/state', async () => control.state());
	app.post<{ Body: Happening }>('/events', async ({ body }) => {
		control.event(body);
		return { ok: true };
	});
	app.post<{ Body: Webhook }>('/webhooks', async ({ body }) => ({ secret: control.addWebhook(body) }));
	app.get('/deliveries', async () => control.deliveries());
}
