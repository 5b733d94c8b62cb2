import type { Api } from '../engine/api';
import type { OutgoingFile } from '../engine/files/multipart';
import { InputRefusal } from '../engine/input-refusal';
import { postFile } from '../engine/request';
import { member } from '../engine/rows';

/** What HoopAI takes as an attachment: its list of types, by the usual endings of their names. */
const TYPES = 'JPG, JPEG, PNG, MP4, MPEG, ZIP, RAR, PDF, DOC, DOCX, TXT, MP3, WAV, VCF';
const ENDING = new RegExp(`\\.(${TYPES.replaceAll(', ', '|')})$`, 'i');
const MIME_TYPE =
	/^(image\/(jpeg|png)|video\/(mp4|mpeg)|audio\/(mpeg|mp3|wav|x-wav)|text\/(plain|vcard|x-vcard)|application\/(zip|x-zip-compressed|vnd\.rar|x-rar-compressed|pdf|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/i;

const MEGABYTE = 1024 * 1024;
const LIMIT = 5;
const WHATSAPP_LIMIT = 100;

/**
 * Refuses files that HoopAI would, before anything is sent.
 * @throws InputRefusal naming the parameter and the file
 */
export function checkFiles(files: readonly OutgoingFile[], channel: string, parameter: string): void {
	const limit = channel === 'WhatsApp' ? WHATSAPP_LIMIT : LIMIT;
	for (const { fileName, mimeType, size } of files) {
		if (!ENDING.test(fileName) && !MIME_TYPE.test(mimeType)) {
			throw new InputRefusal(
				`'${parameter}' holds "${fileName}" (${mimeType}), a type that HoopAI does not take`,
				`HoopAI takes ${TYPES}.`,
			);
		}
		if (size !== undefined && size > limit * MEGABYTE) {
			throw new InputRefusal(
				`'${parameter}' holds "${fileName}", which is larger than HoopAI takes (${(size / MEGABYTE).toFixed(1)} MB)`,
				`The limit is ${LIMIT} MB, on WhatsApp ${WHATSAPP_LIMIT} MB. Make the file smaller, or send a link to it.`,
			);
		}
	}
}

/** Where an uploaded file belongs. */
export interface Owner {
	locationId: string;
	conversationId: string;
	contactId: string;
}

/** Uploads files one by one and tells their web addresses, in their order. @throws ApiFailure */
export async function upload(
	api: Api,
	files: readonly OutgoingFile[],
	owner: Owner,
): Promise<Array<{ name: string; url: string }>> {
	return await api.each(files, async (file) => {
		const answer = await api.send(
			postFile('/conversations/messages/upload', {
				fields: { ...owner },
				fileField: 'fileAttachment',
				file,
			}),
		);
		const uploaded = Object.values(member(answer.body, 'uploadedFiles') ?? {})[0] as unknown;
		if (typeof uploaded !== 'string') throw api.unexpected(answer, 'address of the uploaded file');
		return { name: file.fileName, url: uploaded };
	});
}
