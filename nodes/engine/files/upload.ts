import type { Api } from '../api';
import { ApiFailure, Cancelled } from '../api-failure';
import { putFile } from '../http';
import type { Sender } from '../http';
import type { OutgoingFile } from './multipart';

/** Putting a file in its place twice is the same as once. */
const ATTEMPTS = 3;
const FIRST_WAIT = 500;

/**
 * The way that files go out to an address which the platform signed: straight from n8n's store,
 * never whole in memory, and without the credential, since the address itself is the permission.
 */
export function uploads(
	n8n: Sender,
	api: Pick<Api, 'pause'>,
	signal?: AbortSignal,
): Pick<Api, 'uploadTo'> {
	return {
		async uploadTo(url, file) {
			const size = file.size ?? (await lengthOf(file));
			for (let attempt = 1; ; attempt++) {
				const answer = await putFile(n8n, url, { ...file, size }, signal);
				if (signal?.aborted) throw new Cancelled();
				const status = answer.kind === 'answer' ? answer.status : undefined;
				if (status !== undefined && status < 300) return size;
				const refused = status !== undefined && status < 500;
				if (refused || attempt === ATTEMPTS) {
					throw notTaken(url, status ?? (answer.kind === 'silence' ? answer.code : ''), refused);
				}
				await api.pause(FIRST_WAIT * 2 ** attempt);
			}
		},
	};
}

/** Storage wants to know the length beforehand, and n8n does not always. */
async function lengthOf(file: OutgoingFile): Promise<number> {
	const content = await file.open();
	if (Buffer.isBuffer(content)) return content.length;
	let length = 0;
	for await (const chunk of content) length += (chunk as Buffer).length;
	return length;
}

/** Signed addresses let whoever reads them write: only the host is told. */
function notTaken(url: string, why: string | number, refused: boolean): ApiFailure {
	return new ApiFailure(
		{
			message: `The file could not be stored at ${new URL(url).host} (${why})`,
			remedy: refused
				? 'The address may have expired. Run the item again to get a new one.'
				: 'Nothing was sent with it yet. Run the item again.',
		},
		{
			status: typeof why === 'number' ? why : undefined,
			request: `PUT ${new URL(url).origin}`,
		},
		refused ? 'refused' : 'unknown',
	);
}
