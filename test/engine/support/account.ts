import type { IHttpRequestOptions } from 'n8n-workflow';

import type { OpenCredential, Sender } from '../../../nodes/engine/http';
import type { Account } from '../../../nodes/engine/account';
import type { Platform } from '../../../nodes/engine/platform';

export const SECRET = 'pit-0b1c2d3e-secret';

/** A platform of no particular kind, whose token is known to the tests. */
export const platform: Platform = {
	name: 'Acme',
	credential: 'acmeApi',
	resources: [],
	account: ({ windows = [] }) => ({
		baseUrl: 'https://acme.example',
		windows: windows as unknown as Account['windows'],
		secrets: [SECRET],
	}),
	options: [],
	accountFor: (account) => account,
	pace: { limit: 'x-limit', remaining: 'x-remaining', interval: 'x-interval', dailyRemaining: 'x-daily' },
	explain: (_answer, words) => (words.includes('scope') ? { message: `Lacks ${words}`, remedy: `Add ${words}` } : undefined),
	trace: ({ traceId }) => ({ traceId: traceId as string | undefined }),
};

let count = 0;

/** A credential that no other test shares a limiter with. */
export const credential = (id = `c${++count}`): OpenCredential => ({
	type: 'acmeApi',
	details: { id, name: 'Acme' },
	data: {},
});

/** What the network answers to one request after the other; an Error is a connection that failed. */
export type Script = Array<{ statusCode: number; headers?: object; body?: string } | Error>;

/** Stands in for n8n's request helper; the last line of the script repeats. */
export function scripted(script: Script): Sender & { sent: IHttpRequestOptions[] } {
	const sent: IHttpRequestOptions[] = [];
	const httpRequestWithAuthentication = async (_type: string, options: IHttpRequestOptions) => {
		const line = script[Math.min(sent.length, script.length - 1)];
		sent.push(options);
		if (line instanceof Error) throw line;
		return { headers: { 'content-type': 'application/json' }, body: '{}', ...line };
	};
	return { sent, helpers: { httpRequestWithAuthentication } as unknown as Sender['helpers'] };
}

/** As n8n's request helper throws: an error of its own around axios' around Node's. */
export function broken(code: string, syscall?: string): Error {
	const cause = Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
	return Object.assign(new Error('The connection failed'), { cause });
}
