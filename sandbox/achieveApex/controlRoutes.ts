import type { FastifyInstance } from 'fastify';
import { commonLevers } from '../levers';
import type { Control, Happening } from './control';

/** The levers over HTTP. No key; never journaled, limited, delayed or faulted. */
export function controlRoutes(app: FastifyInstance, control: Control): void {
	commonLevers(app, control);
	app.get('/journal', async () => control.journal());
	app.post<{ Body: Happening }>('/events', async ({ body }) => control.event(body));
}
