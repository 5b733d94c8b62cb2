import type { FastifyInstance } from 'fastify';
import type { FaultRule } from './hoopAi/faults';

/** What the control of every sandbox can do. */
interface Control<Seed, Change> {
	reset(options: { seed?: Seed; settings?: Change }): unknown;
	settings(change: Change): unknown;
	fault(...rules: FaultRule[]): unknown;
	state(): unknown;
}

/** The levers that every sandbox has over HTTP: reset, settings, faults, state; and how one says no. */
export function commonLevers<Seed, Change extends object>(app: FastifyInstance, control: Control<Seed, Change>): void {
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		void reply.code(error.statusCode ?? 400).send({ error: error.message });
	});
	app.setNotFoundHandler((request, reply) => {
		void reply.code(404).send({ error: `No such lever: ${request.method} ${request.url}` });
	});
	app.post<{ Body?: { seed?: Seed; settings?: Change } }>('/reset', async ({ body }) => {
		control.reset(body ?? {});
		return { ok: true };
	});
	app.post<{ Body?: Change }>('/settings', async ({ body }) => control.settings((body ?? {}) as Change));
	app.post<{ Body: FaultRule | FaultRule[] }>('/faults', async ({ body }) => ({ ids: control.fault(...[body].flat()) }));
	app.get('/state', async () => control.state());
}
