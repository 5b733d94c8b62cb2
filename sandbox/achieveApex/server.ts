import Fastify, { type FastifyInstance } from 'fastify';
import type { Control } from './control';
import { controlRoutes } from './controlRoutes';
import { badRequest } from './errors';
import { installPipeline } from './pipeline';
import { parseQuery } from './query';
import { bulk } from './routes/bulk';
import { conversations } from './routes/conversations';
import { files } from './routes/files';
import { messages } from './routes/messages';
import { others } from './routes/others';
import { predefined } from './routes/predefined';
import type { World } from './world';

/** The platform as a Fastify application; its control routes live beside the API, outside its rules. */
export function createServer(world: World, control: Control): FastifyInstance {
	const app = Fastify({
		logger: false,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		bodyLimit: 16 * 1024 ** 2,
		routerOptions: { querystringParser: parseQuery },
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		try {
			done(null, body === '' ? undefined : JSON.parse(String(body)));
		} catch {
			done(badRequest('Invalid JSON'));
		}
	});
	void app.register(async (scope) => controlRoutes(scope, control), { prefix: '/_sandbox' });
	void app.register(async (api) => {
		installPipeline(api, world, 'api');
		for (const routes of [conversations, bulk, messages, files, predefined, others]) routes(api, world);
	});
	return app;
}
