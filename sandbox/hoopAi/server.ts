import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Control } from './control';
import { controlRoutes } from './controlRoutes';
import { handleError } from './errors';
import { installPipeline } from './pipeline';
import { routes } from './routes';
import type { World } from './world';

const BODY_LIMIT = 256 * 1024 * 1024;

/** The platform as a Fastify application; its control routes live beside the API, outside its rules. */
export function createServer(world: World, control: Control): FastifyInstance {
	const app = Fastify({
		logger: false,
		bodyLimit: BODY_LIMIT,
		forceCloseConnections: true,
		// The platform answers no HEAD.
		exposeHeadRoutes: false,
		genReqId: () => randomUUID(),
		routerOptions: { maxParamLength: 2000 },
		frameworkErrors: handleError,
		ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true, allowUnionTypes: true } },
	});
	app.decorateRequest('visit');
	readBodies(app);
	void app.register(multipart, { limits: { fileSize: Infinity, parts: 200 } });
	void app.register(async (scope) => controlRoutes(scope, control), { prefix: '/_sandbox' });
	void app.register(async (api) => {
		installPipeline(api, world);
		for (const route of routes) route(api, world);
	});
	return app;
}

/** JSON may be empty (a DELETE that says JSON and sends none); any other text is kept as text. */
function readBodies(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
		const text = String(body);
		if (request.visit) request.visit.text = text;
		try {
			done(null, text === '' ? undefined : JSON.parse(text));
		} catch (error) {
			if (request.visit) request.visit.entry.body = text;
			done(Object.assign(error as Error, { statusCode: 400 }));
		}
	});
	app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
		if (request.visit) request.visit.text = String(body);
		done(null, body);
	});
}
