import Fastify, { type FastifyInstance } from 'fastify';
import type { Control } from './control';
import { controlRoutes } from './controlRoutes';
import { PlatformError } from './errors';
import { installPipeline } from './pipeline';
import { contacts } from './routes/contacts';
import { conversations } from './routes/conversations';
import type { World } from './world';

/** The platform as a Fastify application; its control routes live beside the API, outside its rules. */
export function createServer(world: World, control: Control): FastifyInstance {
	const app = Fastify({ logger: false, forceCloseConnections: true, exposeHeadRoutes: false });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		try {
			done(null, body === '' ? undefined : JSON.parse(String(body)));
		} catch {
			done(new PlatformError(400, 'Invalid JSON'));
		}
	});
	void app.register(async (scope) => controlRoutes(scope, control), { prefix: '/_sandbox' });
	void app.register(async (api) => {
		installPipeline(api, world);
		conversations(api, world);
		contacts(api, world);
	});
	return app;
}
