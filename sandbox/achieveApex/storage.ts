import Fastify, { type FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { installPipeline } from './pipeline';
import { BUCKET, isSigned } from './signedUrls';
import type { World } from './world';

const refusal = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;

/** The host that signed addresses lead to. As S3 does, it wants the length, the signed type and no other credential. */
export function createStorage(world: World): FastifyInstance {
	const app = Fastify({ logger: false, forceCloseConnections: true, exposeHeadRoutes: false, bodyLimit: 1024 ** 3 });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
	installPipeline(app, world, 'storage');

	app.put<{ Querystring: Record<string, string> }>(`/${BUCKET}/*`, async (request, reply) => {
		const { headers, query, body, apex } = request;
		const refuse = (status: number, code: string) => {
			(body as IncomingMessage | undefined)?.resume();
			return reply.code(status).type('application/xml').send(refusal(code));
		};
		if (headers['x-api-key'] || headers.authorization) return await refuse(400, 'InvalidArgument');
		if (headers['content-length'] === undefined) return await refuse(411, 'MissingContentLength');
		const type = headers['content-type'] ?? '';
		const path = apex.entry.path;
		if (!isSigned(world, path, type, query['X-Amz-Signature'])) return await refuse(403, 'SignatureDoesNotMatch');

		const hash = createHash('sha256');
		let size = 0;
		for await (const chunk of (body ?? []) as AsyncIterable<Buffer>) {
			hash.update(chunk);
			size += chunk.length;
		}
		const key = decodeURIComponent(path.slice(BUCKET.length + 2));
		const others = world.tables.objects.filter((one) => one.key !== key);
		world.tables.objects = [...others, { key, type, size, sha256: hash.digest('hex') }];
		return await reply.code(200).send();
	});
	return app;
}
