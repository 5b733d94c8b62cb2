import type { FastifyInstance } from 'fastify';
import { bodyOf } from '../body';
import { badRequest } from '../errors';
import { conversationIn, organizationIn } from '../scope';
import { BUCKET, signedUrl } from '../signedUrls';
import { iso, nextId, type World } from '../world';

const CATEGORIES = ['image', 'audio', 'file', 'video'];

/** Two of the three steps of an upload; the one between them is the storage host's. */
export function files(api: FastifyInstance, world: World): void {
	api.post('/s3-url-signing', async (request, reply) => {
		const body = bodyOf(request.body, { file_name: 'string', file_type: 'string' }, true);
		const key = `conversation-files/${nextId(world)}/${String(body.file_name)}`;
		const signed = {
			s3PathWithoutBucket: key,
			s3Path: `s3://${BUCKET}/${key}`,
			publicUrl: `https://${BUCKET}.s3.amazonaws.com/${encodeURI(key)}`,
			signedUrl: signedUrl(world, key, String(body.file_type)),
		};
		return await reply.code(201).send(world.settings.signing === 'nested' ? { data: { upload: signed } } : signed);
	});

	api.post('/conversation-files', async (request, reply) => {
		const body = bodyOf(
			request.body,
			{
				conversation_id: 'number',
				organization_id: 'number',
				file_name: 'string',
				file_type: 'string',
				file_size: 'number',
				s3_key: 'string',
				s3_path: 'string',
				file_category: 'string',
			},
			true,
		);
		organizationIn(request, body.organization_id);
		conversationIn(world, request, body.conversation_id);
		if (!CATEGORIES.includes(String(body.file_category))) throw badRequest('Invalid file_category');
		const object = world.tables.objects.find(({ key }) => key === body.s3_key);
		if (!object || object.size !== body.file_size) throw badRequest('File not found in storage');
		if (body.s3_path !== `s3://${BUCKET}/${String(body.s3_key)}`) throw badRequest('Invalid s3_path');
		const file = { _id: nextId(world).toString(16).padStart(24, '7'), ...body, created_at: iso(world.clock.tick()) };
		world.tables.files.push(file);
		return await reply.code(201).send(file);
	});
}
