import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../engine/api';
import { addressIn } from '../engine/files/download';
import type { ItemFiles } from '../engine/files/incoming';
import type { OutgoingFile } from '../engine/files/multipart';
import { InputRefusal } from '../engine/input-refusal';
import { post } from '../engine/request';
import { unwrapped } from '../engine/rows';

/** Where a file belongs. */
export interface Owner {
	conversationId: number;
	organizationId: number;
}

/** A stored file, with all that a message may have to say of it. */
export interface Stored {
	conversation_file_id?: string | number;
	file_name: string;
	file_type: string;
	file_size: number;
	s3_key: string;
	s3_path: string;
}

/** A file that Achieve Apex knows. */
export interface Uploaded {
	/** Its record, as it was answered. */
	record: IDataObject;
	stored: Stored;
}

/** The one file in a field of the item. @throws InputRefusal */
export function fileIn(item: ItemFiles, fieldName: string, parameter: string): OutgoingFile {
	const [file, ...others] = item.in([fieldName], parameter);
	if (others.length === 0) return file;
	throw new InputRefusal(
		`'${parameter}' names ${others.length + 1} files, and one goes with each message`,
		'Name the field of one file. Split the files into items to send all of them.',
	);
}

/** The kind of a file, as the kinds of messages are called. */
export function mediaTypeOf(mimeType: string): string {
	const kind = mimeType.split('/')[0].toLowerCase();
	return ['image', 'video', 'audio'].includes(kind) ? kind : 'document';
}

/**
 * Stores a file in the three steps that Achieve Apex has for it: sign, put, register. The signed
 * address gets the bytes alone, without the key.
 *
 * @param more members that the first step, whose body is not documented, may want besides
 * @throws ApiFailure
 */
export async function upload(
	api: Api,
	file: OutgoingFile,
	{ conversationId, organizationId }: Owner,
	more: { signing?: Record<string, unknown>; registering?: Record<string, unknown> } = {},
): Promise<Uploaded> {
	const { fileName, mimeType } = file;
	const owner = { conversation_id: conversationId, organization_id: organizationId };
	const described = { file_name: fileName, file_type: mimeType };
	const signed = await api.send(post('/s3-url-signing', { ...owner, ...described, ...more.signing }));
	const texts = textsIn(signed.body);
	const address = texts.map(([, text]) => text).find(isSigned) ?? addressIn(signed.body);
	const s3Path = texts.find(([, text]) => text.startsWith('s3://'))?.[1];
	if (!address || !s3Path) throw api.unexpected(signed, 'address to upload the file to');
	const key = texts.find(([name]) => name === 's3PathWithoutBucket')?.[1];
	const stored = {
		...described,
		file_size: await api.uploadTo(address, file),
		s3_key: key ?? s3Path.replace(/^s3:\/\/[^/]*\//, ''),
		s3_path: s3Path,
	};
	const kind = mediaTypeOf(mimeType);
	const answer = await api.send(
		post('/conversation-files', {
			...owner,
			...stored,
			file_category: kind === 'document' ? 'file' : kind,
			...more.registering,
		}),
	);
	const record = unwrapped(answer.body, 'data');
	const fileId = (record._id ?? record.id) as string | number | undefined;
	return { record, stored: { conversation_file_id: fileId, ...stored } };
}

const isSigned = (text: string) => /^https?:\/\/[^\s?]+\?\S*(signature|x-amz-|token)/i.test(text);

/** Every text in an answer whose members have no documented place, with the name it stands under. */
function textsIn(value: unknown, name = '', depth = 4): Array<[name: string, text: string]> {
	if (typeof value === 'string') return [[name, value]];
	if (typeof value !== 'object' || value === null || depth === 0) return [];
	return Object.entries(value).flatMap(([inner, one]) => textsIn(one, inner, depth - 1));
}
