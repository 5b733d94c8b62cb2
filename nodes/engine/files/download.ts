import type { Answer } from '../answer';
import type { Api, FileTarget, Output, Sending } from '../api';
import { ApiFailure, Cancelled } from '../api-failure';
import { settle } from '../attempt';
import { fetchFile } from '../http';
import type { Sender } from '../http';
import { addressName, dispositionName, extensionOf, safeFileName } from './file-name';
import type { BinaryHelpers } from './store';

type Downloads = Pick<Api, 'download' | 'downloadFrom'>;

/** A file whose stream breaks off is fetched again from its start. */
const ATTEMPTS = 3;
const FIRST_WAIT = 500;

/**
 * The ways that files come in: straight into n8n's store, never whole into memory.
 *
 * @param api what the request for a file is sent with; its answer may be the file, a redirect or
 * a JSON body that names an address
 */
export function downloads(
	n8n: Sender & { helpers: BinaryHelpers },
	api: Sending,
	signal?: AbortSignal,
): Downloads {
	async function store(answer: Answer, url: string | undefined, target: FileTarget): Promise<Output> {
		const type = answer.headers['content-type']?.split(';')[0].trim();
		// n8n guesses the type from the name where the answer gives none worth having.
		const mimeType = type && !/octet-stream/.test(type) ? type : undefined;
		const name = dispositionName(answer.headers['content-disposition']) ?? addressName(url);
		const fileName = safeFileName(name, target.name + extensionOf(mimeType));
		if (!answer.stream) throw api.unexpected(answer, 'file');
		const binary = await n8n.helpers.prepareBinaryData(answer.stream, fileName, mimeType);
		return {
			json: { fileName: binary.fileName ?? fileName, mimeType: binary.mimeType, fileSize: binary.bytes },
			binary: { [target.field]: binary },
		};
	}

	async function again(fetchOnce: () => Promise<Output>): Promise<Output> {
		for (let attempt = 1; ; attempt++) {
			const outcome = await settle(fetchOnce());
			if (outcome.ok) return outcome.value;
			if (signal?.aborted) throw new Cancelled();
			const final = outcome.error instanceof ApiFailure && outcome.error.fate === 'refused';
			if (outcome.error instanceof Cancelled || final) throw outcome.error;
			if (attempt === ATTEMPTS) throw brokenOff(outcome.error);
			await api.pause(FIRST_WAIT * 2 ** attempt);
		}
	}

	async function fromStorage(url: string, target: FileTarget): Promise<Output> {
		const answer = await fetchFile(n8n, url, signal);
		if (answer.kind === 'answer' && answer.status < 300) return await store(answer, url, target);
		throw unavailable(url, answer.kind === 'answer' ? answer.status : answer.code);
	}

	return {
		downloadFrom: async (url, target) => await again(async () => await fromStorage(url, target)),
		download: async (request, target) =>
			await again(async () => {
				const answer = await api.send(request);
				if (answer.stream) return await store(answer, undefined, target);
				const url = answer.movedTo ?? addressIn(answer.body);
				if (!url) throw api.unexpected(answer, 'file');
				return await fromStorage(url, target);
			}),
	};
}

/** The first web address in a JSON answer: the members that hold it have no agreed name. */
export function addressIn(body: unknown, depth = 4): string | undefined {
	if (typeof body === 'string') return /^https?:\/\/\S+$/.test(body) ? body : undefined;
	if (typeof body !== 'object' || body === null || depth === 0) return undefined;
	for (const value of Object.values(body)) {
		const found = addressIn(value, depth - 1);
		if (found) return found;
	}
	return undefined;
}

/** Signed addresses open the file to whoever reads them: only the host is told. */
function unavailable(url: string, why: string | number): ApiFailure {
	const gone = typeof why === 'number' && why >= 400 && why < 500;
	return new ApiFailure(
		{
			message: `The file could not be fetched from ${new URL(url).host} (${why})`,
			remedy: 'The address may have expired. Run the item again to get a new one.',
		},
		{ status: typeof why === 'number' ? why : undefined, request: `GET ${new URL(url).origin}` },
		gone ? 'refused' : 'unknown',
	);
}

function brokenOff(error: unknown): Error {
	if (error instanceof ApiFailure) return error;
	return new ApiFailure(
		{ message: 'The file broke off while it was being fetched', remedy: 'Run the item again.' },
		{ request: 'GET' },
		'unknown',
	);
}
