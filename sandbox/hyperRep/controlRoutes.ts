import type { FastifyInstance } from 'fastify';
import { commonLevers } from '../levers';
import type { Control, InboundEvent, JournalFilter } from './control';

/** The levers over HTTP. No key; never journaled, delayed or faulted. */
export function controlRoutes(app: FastifyInstance, control: Control): void {
	commonLevers(app, control);
	app.get('/settings', async () => control.settings());
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
	app.post<{ Body: InboundEvent }>('/events', async ({ body }) => control.event(body));
}
