import Fastify, { type FastifyInstance } from 'fastify';
import type { Control } from './control';
import { controlRoutes } from './controlRoutes';
import { handleError } from './errors';
import { installPipeline } from './pipeline';
import { conversations } from './routes/conversations';
import { drafts } from './routes/drafts';
import { people } from './routes/people';
import type { World } from './world';

/** The platform as a Fastify application; its control routes live beside the API, outside its rules. */
export function createServer(world: World, control: Control): FastifyInstance {
	const app = Fastify({
		logger: false,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		routerOptions: { maxParamLength: 2000 },
		frameworkErrors: handleError,
	});
	app.decorateRequest('call');
	void app.register(async (scope) => controlRoutes(scope, control), { prefix: '/_sandbox' });
	void app.register(async (api) => {
		installPipeline(api, world);
		for (const route of [people, conversations, drafts]) route(api, world);
	});
	return app;
}
