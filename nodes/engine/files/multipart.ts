import type { FileStream } from './store';

/** A file on its way to the platform. Opened anew for each attempt: a stream can be read once. */
export interface OutgoingFile {
	fileName: string;
	mimeType: string;
	/** In bytes, where it is known without reading the file. */
	size?: number;
	open(): Promise<FileStream | Buffer>;
}

/** A multipart/form-data body (RFC 7578): text fields, then one file. */
export interface Multipart {
	fields: Record<string, string>;
	fileField: string;
	file: OutgoingFile;
}

/** A body ready to be sent, with the headers that describe it. */
export interface FramedBody {
	body: FileStream | Buffer;
	headers: Record<string, string>;
}

/**
 * Frames a file without reading it into memory: n8n's own form data would hold all of it.
 *
 * @param boundary must not occur in the content; random in use
 */
export async function framed(multipart: Multipart, boundary: string): Promise<FramedBody> {
	const head = Buffer.from(headOf(multipart, boundary));
	const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
	const { file } = multipart;
	const content = await file.open();
	const size = Buffer.isBuffer(content) ? content.length : file.size;
	return {
		body: Buffer.isBuffer(content)
			? Buffer.concat([head, content, tail])
			: (content.compose(async function* (source: AsyncIterable<Buffer>) {
					yield head;
					yield* source;
					yield tail;
				}) as FileStream),
		headers: {
			'Content-Type': `multipart/form-data; boundary=${boundary}`,
			...(size === undefined ? {} : { 'Content-Length': String(head.length + size + tail.length) }),
		},
	};
}

function headOf({ fields, fileField, file }: Multipart, boundary: string): string {
	const texts = Object.entries(fields).map(
		([name, value]) =>
			`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
	);
	return [
		...texts,
		`--${boundary}\r\n`,
		`Content-Disposition: form-data; name="${quoted(fileField)}"; filename="${quoted(file.fileName)}"\r\n`,
		`Content-Type: ${file.mimeType.replace(/[\r\n]/g, '')}\r\n\r\n`,
	].join('');
}

/** Quotes and line breaks, as browsers write them (HTML, multipart/form-data encoding). */
function quoted(text: string): string {
	return text.replace(/\r?\n|\r/g, '%0D%0A').replace(/"/g, '%22');
}
