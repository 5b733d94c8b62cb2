import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialsDetails,
} from 'n8n-workflow';

import { attempt, messageOf, settle } from './attempt';
import type { Account } from './platform';
import { withoutBlanks } from './request';
import type { ApiRequest } from './request';
import type { Answer, Exchange, Silence } from './retry';

/** The one credential of an execution, decrypted once. */
export interface OpenCredential {
	type: string;
	details: INodeCredentialsDetails;
	data: ICredentialDataDecryptedObject;
}

/** n8n's contexts that can send: execute, list search, webhook. */
export type Sender = Pick<IAllExecuteFunctions, 'helpers'>;

const TIMEOUT = 60_000;

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
	const options: IHttpRequestOptions = {
		method: request.method,
		url: account.baseUrl + request.path,
		qs: withoutBlanks(request.query ?? {}) as IDataObject,
		arrayFormat: 'repeat',
		headers: { Accept: 'application/json' },
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT,
	};
	if (request.body) {
		// As text: n8n sends no body at all for an empty object.
		options.body = JSON.stringify(request.body);
		options.headers = { ...options.headers, 'Content-Type': 'application/json' };
	}
	const outcome = await settle(
		sender.helpers.httpRequestWithAuthentication.call(
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
		) as Promise<FullResponse>,
	);
	return outcome.ok ? answerOf(outcome.value) : silenceOf(outcome.error);
}

interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

function answerOf({ statusCode, headers, body }: FullResponse): Answer {
	const answer = {
		kind: 'answer' as const,
		status: statusCode,
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
		),
	};
	if (typeof body !== 'string') return { ...answer, body };
	if (body.trim() === '') return { ...answer, body: undefined };
	const parsed = attempt(() => JSON.parse(body) as unknown);
	if (parsed.ok) return { ...answer, body: parsed.value };
	if (statusCode >= 300) return { ...answer, body };
	const saysJson = /json/i.test(answer.headers['content-type'] ?? '');
	return { ...answer, body, unreadable: saysJson ? 'cut short' : 'not JSON' };
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
