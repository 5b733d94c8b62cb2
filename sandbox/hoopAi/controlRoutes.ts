import type { FastifyInstance } from 'fastify';
import type { Control, JournalFilter, SandboxEvent } from './control';
import type { FaultRule } from './faults';
import type { SeedSizes } from './seed';
import type { DeepPartial, Settings } from './settings';
import { webhookRoutes } from './webhooks';

/** The levers over HTTP. No token; never journaled, limited, delayed or faulted. */
export function controlRoutes(app: FastifyInstance, control: Control): void {
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		void reply.code(error.statusCode ?? 400).send({ error: error.message });
	});

	app.setNotFoundHandler((request, reply) => {
		void reply.code(404).send({ error: `No such lever: ${request.method} ${request.url}` });
	});

	app.post<{ Body?: { seed?: SeedSizes; settings?: DeepPartial<Settings> } }>('/reset', async ({ body }) => {
		control.reset(body ?? {});
		return { ok: true };
	});

	app.get('/settings', async () => control.settings());
	app.post<{ Body?: DeepPartial<Settings> }>('/settings', async ({ body }) => control.settings(body ?? {}));

	app.post<{ Body: FaultRule | FaultRule[] }>('/faults', async ({ body }) => ({
		ids: control.fault(...[body].flat()),
	}));
	app.delete('/faults', async () => {
		control.clearFaults();
		return { ok: true };
	});

	app.get<{ Querystring: Omit<JournalFilter, 'after'> & { after?: string } }>('/journal', async ({ query }) =>
		control.journal({ ...query, after: Number(query.after ?? 0) }),
	);
	app.delete('/journal', async () => {
		control.clearJournal();
		return { ok: true };
	});

	app.get('/state', async () => control.state());
	app.post<{ Body: SandboxEvent }>('/events', async ({ body }) => control.event(body));
	webhookRoutes(app, control.webhooks);
}
