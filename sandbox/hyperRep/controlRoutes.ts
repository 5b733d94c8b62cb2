import type { FastifyInstance } from 'fastify';
import type { FaultRule } from '../hoopAi/faults';
import type { Control, InboundEvent, JournalFilter } from './control';
import type { SeedSizes } from './seed';
import type { Settings } from './settings';

/** The levers over HTTP. No key; never journaled, delayed or faulted. */
export function controlRoutes(app: FastifyInstance, control: Control): void {
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		void reply.code(error.statusCode ?? 400).send({ error: error.message });
	});
	app.post<{ Body?: { seed?: SeedSizes; settings?: Partial<Settings> } }>('/reset', async ({ body }) => {
		control.reset(body ?? {});
		return { ok: true };
	});
	app.get('/settings', async () => control.settings());
	app.post<{ Body?: Partial<Settings> }>('/settings', async ({ body }) => control.settings(body ?? {}));
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
	app.post<{ Body: InboundEvent }>('/events', async ({ body }) => control.event(body));
}
