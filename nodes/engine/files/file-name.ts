/** What a file name may not hold on some system that it may end up on. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]/gu;
const LONGEST = 150;

/** A name that is safe as the name of a file, whatever it was; `fallback` when nothing is left of it. */
export function safeFileName(name: string | undefined, fallback: string): string {
	const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
	const clean = last.replace(FORBIDDEN, '_').replace(/^[.\s]+|[.\s]+$/g, '');
	if (clean === '' || /^_+$/.test(clean)) return fallback;
	if (clean.length <= LONGEST) return clean;
	const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
	return clean.slice(0, LONGEST - extension.length) + extension;
}

/** The file name of a Content-Disposition header (RFC 6266): the encoded form before the plain one. */
export function dispositionName(header: string | undefined): string | undefined {
	if (!header) return undefined;
	const encoded = /filename\*\s*=\s*[\w-]*'[^']*'([^;]+)/i.exec(header)?.[1];
	if (encoded) return decoded(encoded.trim());
	const [, quoted, plain] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header) ?? [];
	return quoted?.replace(/\\(.)/g, '$1') ?? plain?.trim();
}

/** The last part of a web address, where it looks like a file's name. */
export function addressName(address: string | undefined): string | undefined {
	const last = address?.split(/[?#]/)[0].split('/').at(-1);
	return last && /\.\w{1,10}$/.test(last) ? decoded(last) : undefined;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

const EXTENSIONS: Record<string, string> = {
	'audio/mpeg': '.mp3',
	'audio/mp4': '.m4a',
	'audio/ogg': '.ogg',
	'audio/wav': '.wav',
	'audio/x-wav': '.wav',
	'audio/wave': '.wav',
	'text/plain': '.txt',
	'application/json': '.json',
};

/** The usual ending of files of a type; nothing for a type that has none here. */
export function extensionOf(mimeType: string | undefined): string {
	return EXTENSIONS[mimeType?.split(';')[0].trim().toLowerCase() ?? ''] ?? '';
}
