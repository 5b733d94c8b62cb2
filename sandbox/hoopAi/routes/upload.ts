import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { PlatformError } from '../errors';
import { checkLocation } from '../gate';
import type { JournalFile } from '../journal';
import type { World } from '../world';

const MB = 1024 * 1024;
const EXTENSIONS = new Set(
	'jpg jpeg png mp4 mpeg zip rar pdf doc docx txt mp3 wav vcf'.split(' ').map((extension) => `.${extension}`),
);

interface Form {
	fields: Record<string, string | string[]>;
	files: JournalFile[];
}

/** Files for a later message. They are counted and hashed as they flow by, and never held. */
export function upload(api: FastifyInstance, world: World): void {
	api.post('/conversations/messages/upload', { config: { scope: 'conversations/message.write' } }, async (request, reply) => {
		const form = await readForm(request);
		request.visit.entry.body = form;
		const { locationId, conversationId } = form.fields;
		const missing = ['conversationId', 'locationId'].filter((name) => !form.fields[name]);
		if (missing.length > 0) throw new PlatformError(422, missing.map((name) => `${name} should not be empty`).join(', '));
		checkLocation(request.visit.access, String(locationId));

		const conversation = world.store.conversations.get(String(conversationId));
		// Observed: an unknown conversation is answered as the server's own failure.
		if (!conversation) throw new PlatformError(500, 'Internal server error');

		const limit = conversation.lastMessageType === 'TYPE_WHATSAPP' ? 100 * MB : 5 * MB;
		const problem = problemOf(form, limit);
		if (problem) return await reply.code(problem.status).send(problem);

		const uploadedFiles: Record<string, string> = {};
		for (const { filename, type, size, sha256 } of form.files) {
			const url = `${world.storageUrl}/uploads/${world.ids.next()}/${encodeURIComponent(filename)}`;
			uploadedFiles[filename] = url;
			world.store.uploads.push({ url, name: filename, type, size, sha256, conversationId: conversation.id });
		}
		for (const url of [form.fields.attachmentUrls ?? []].flat()) uploadedFiles[url.split('/').at(-1) ?? url] = url;
		return { uploadedFiles };
	});
}

/** Upload refuses in a shape of its own. */
function problemOf({ fields, files }: Form, limit: number): { status: number; message: string } | undefined {
	if (files.length === 0 && !fields.attachmentUrls) return { status: 400, message: 'No file was uploaded' };
	if (fields.isGroupSms === 'true' && files.length > 1) return { status: 400, message: 'Only one file is allowed for a group SMS' };
	const foreign = files.find(({ filename }) => !EXTENSIONS.has(extname(filename).toLowerCase()));
	if (foreign) return { status: 415, message: `File type of ${foreign.filename} is not supported` };
	const large = files.find(({ size }) => size > limit);
	if (large) return { status: 413, message: `${large.filename} is larger than ${limit / MB} MB` };
	return undefined;
}

async function readForm(request: FastifyRequest): Promise<Form> {
	if (!request.isMultipart()) throw new PlatformError(400, 'Multipart form data expected');
	const form: Form = { fields: {}, files: [] };
	for await (const part of request.parts()) {
		if (part.type === 'file') {
			const file = await measured(part);
			// A part under any other name is not looked at.
			if (part.fieldname === 'fileAttachment') form.files.push(file);
		} else {
			const value = String(part.value);
			const before = form.fields[part.fieldname];
			form.fields[part.fieldname] = before === undefined ? value : [before, value].flat();
		}
	}
	return form;
}

async function measured({ fieldname, filename, mimetype, file }: MultipartFile): Promise<JournalFile> {
	const hash = createHash('sha256');
	let size = 0;
	for await (const chunk of file as AsyncIterable<Buffer>) {
		size += chunk.length;
		hash.update(chunk);
	}
	return { name: fieldname, filename, type: mimetype, size, sha256: hash.digest('hex') };
}
