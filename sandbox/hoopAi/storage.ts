import Fastify, { type FastifyInstance } from 'fastify';
import { faultInstead, faultOnArrival, installExit, openVisit, pathOf } from './passage';
import { isSigned } from './signedUrls';
import { wav } from './wav';
import type { World } from './world';

const refusal = (code: string, message: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;

/** The host that signed URLs lead to. Like a cloud store, it refuses a request that also carries a token. */
export function createStorage(world: World): FastifyInstance {
	const app = Fastify({ logger: false, forceCloseConnections: true, exposeHeadRoutes: false });
	app.decorateRequest('visit');

	app.addHook('onRequest', async (request, reply) => {
		openVisit(world, 'storage', request);
		await faultOnArrival(world, request, reply);
		await faultInstead(request, reply);
	});
	installExit(app);

	app.get<{ Querystring: { expires?: string; signature?: string } }>('/recordings/:name', async (request, reply) => {
		if (request.headers.authorization) {
			reply.code(400).type('application/xml');
			return refusal('InvalidArgument', 'Only one authentication mechanism is allowed');
		}
		if (!isSigned(world, pathOf(request), request.query)) {
			reply.code(403).type('application/xml');
			return refusal('AccessDenied', 'The signature is wrong or has run out');
		}
		const { bytes } = world.settings.recording;
		reply.type('audio/x-wav').header('Content-Length', bytes);
		return wav(bytes);
	});
	return app;
}
