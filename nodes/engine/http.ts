import { randomUUID } from 'node:crypto';

import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialsDetails,
} from 'n8n-workflow';

import type { Account } from './account';
import type { Answer, Exchange, Silence } from './answer';
import { attempt, messageOf, settle } from './attempt';
import { framed } from './files/multipart';
import type { OutgoingFile } from './files/multipart';
import type { FileStream } from './files/store';
import { withoutBlanks } from './request';
import type { ApiRequest } from './request';

/** The one credential of an execution, decrypted once. */
export interface OpenCredential {
	type: string;
	details: INodeCredentialsDetails;
	data: ICredentialDataDecryptedObject;
}

/** n8n's contexts that can send: execute, list search, webhook. */
export type Sender = Pick<IAllExecuteFunctions, 'helpers'>;

const TIMEOUT = 60_000;
/** Between two pieces of a file; a whole one may take as long as it does. */
const FILE_TIMEOUT = 300_000;
/** As much of a refusal as is read when a file was asked for. */
const LONGEST_REFUSAL = 100_000;

/**
 * Sends one request, once, and hands back whatever came of it. Never rejects.
 *
 * n8n would read and decrypt the credential from its database for every request; handing the open
 * one along leaves only `authenticate` to run. The answer is asked for as text, because n8n's own
 * JSON reading hides a body that was cut short.
 */
export async function exchange(
	sender: Sender,
	credential: OpenCredential,
	account: Account,
	request: ApiRequest,
): Promise<Exchange> {
	const outcome = await settle(
		(async () => {
			const { body, headers } = await bodyOf(request);
			const options: IHttpRequestOptions = {
				method: request.method,
				url: account.baseUrl + request.path,
				qs: withoutBlanks(request.query ?? {}) as IDataObject,
				arrayFormat: 'repeat',
				headers: { Accept: request.file ? '*/*' : 'application/json', ...headers },
				body,
				...receiving(request.file === true),
			};
			const response = (await sender.helpers.httpRequestWithAuthentication.call(
				sender as IAllExecuteFunctions,
				credential.type,
				options,
				{
					credentialsDecrypted: {
						id: credential.details.id ?? '',
						name: credential.details.name,
						type: credential.type,
						data: credential.data,
					},
				},
			)) as FullResponse;
			return await answerOf(response, request.file === true);
		})(),
	);
	return outcome.ok ? outcome.value : silenceOf(outcome.error);
}

/**
 * Fetches a file from an address that the platform named: its storage, which must not get the
 * token. Never rejects.
 */
export async function fetchFile(
	sender: Sender,
	url: string,
	signal?: AbortSignal,
): Promise<Exchange> {
	const outcome = await settle(
		(async () =>
			await answerOf(
				(await sender.helpers.httpRequest({
					...receiving(true),
					method: 'GET',
					url,
					disableFollowRedirect: false,
					abortSignal: signal,
				})) as FullResponse,
				true,
			))(),
	);
	return outcome.ok ? outcome.value : silenceOf(outcome.error);
}

/**
 * Puts a file at an address that the platform signed: its storage, which must not get the token.
 * Never rejects.
 */
export async function putFile(
	sender: Sender,
	url: string,
	file: OutgoingFile,
	signal?: AbortSignal,
): Promise<Exchange> {
	const outcome = await settle(
		(async () =>
			await answerOf(
				(await sender.helpers.httpRequest({
					...receiving(false),
					timeout: FILE_TIMEOUT,
					method: 'PUT',
					url,
					headers: {
						'Content-Type': file.mimeType.replace(/[\r\n]/g, ''),
						...(file.size === undefined ? {} : { 'Content-Length': String(file.size) }),
					},
					body: (await file.open()) as IHttpRequestOptions['body'],
					abortSignal: signal,
				})) as FullResponse,
				false,
			))(),
	);
	return outcome.ok ? outcome.value : silenceOf(outcome.error);
}

/** How every answer is to be handed over: whole, whatever its status, and without a step elsewhere. */
function receiving(file: boolean): Omit<IHttpRequestOptions, 'url'> {
	return {
		encoding: file ? 'stream' : 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: file ? FILE_TIMEOUT : TIMEOUT,
	};
}

async function bodyOf({
	body,
	multipart,
}: ApiRequest): Promise<{ body?: IHttpRequestOptions['body']; headers?: IDataObject }> {
	if (multipart) {
		const { body: parts, headers } = await framed(multipart, `n8n-${randomUUID()}`);
		return { body: parts as IHttpRequestOptions['body'], headers };
	}
	// As text: n8n sends no body at all for an empty object.
	return body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {};
}

interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

async function answerOf({ statusCode, headers, body }: FullResponse, file: boolean): Promise<Answer> {
	const answer = {
		kind: 'answer' as const,
		status: statusCode,
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
		),
	};
	const saysJson = /json/i.test(answer.headers['content-type'] ?? '');
	if (!file) return { ...answer, ...readBody(String(body ?? ''), statusCode, saysJson) };
	const stream = body as FileStream;
	if (statusCode >= 300 || saysJson) {
		const read = readBody(await textOf(stream), statusCode, saysJson);
		const movedTo = statusCode < 400 ? answer.headers.location : undefined;
		return { ...answer, ...read, movedTo: statusCode >= 300 ? movedTo : undefined };
	}
	return { ...answer, body: undefined, stream };
}

function readBody(
	text: string,
	status: number,
	saysJson: boolean,
): Pick<Answer, 'body' | 'unreadable'> {
	if (text.trim() === '') return { body: undefined };
	const parsed = attempt(() => JSON.parse(text) as unknown);
	if (parsed.ok) return { body: parsed.value };
	if (status >= 300) return { body: text };
	return { body: text, unreadable: saysJson ? 'cut short' : 'not JSON' };
}

async function textOf(stream: FileStream): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(Buffer.from(chunk as Buffer));
		length += (chunk as Buffer).length;
		if (length > LONGEST_REFUSAL) break;
	}
	return Buffer.concat(chunks).toString('utf8');
}

/** System calls that come before the first byte of a request. */
const CONNECTING = /^(connect|getaddrinfo|queryA|queryAaaa)$/;
const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/;

/** n8n wraps axios' error, which wraps Node's: the first code counts, any system call decides. */
function silenceOf(error: unknown): Silence {
	const chain = causes(error);
	const code = chain.map((one) => one.code).find((one) => typeof one === 'string');
	const syscalls = chain.map((one) => one.syscall).filter((one) => typeof one === 'string');
	return {
		kind: 'silence',
		code: code ?? 'no answer',
		neverConnected:
			NEVER_CONNECTED.test(code ?? '') || syscalls.some((syscall) => CONNECTING.test(syscall)),
		message: messageOf(error),
	};
}

interface SystemError {
	code?: string;
	syscall?: string;
	cause?: unknown;
	errors?: unknown[];
}

function causes(error: unknown, depth = 5): Array<{ code?: string; syscall: string }> {
	if (typeof error !== 'object' || error === null || depth === 0) return [];
	const { code, syscall, cause, errors } = error as SystemError;
	return [
		{ code, syscall: String(syscall) },
		...[cause, ...(errors ?? [])].flatMap((one) => causes(one, depth - 1)),
	];
}
