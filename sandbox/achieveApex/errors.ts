import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const NAMES: Record<number, string> = {
	400: 'BadRequest',
	401: 'NotAuthenticated',
	403: 'Forbidden',
	404: 'NotFound',
	405: 'MethodNotAllowed',
	409: 'Conflict',
	422: 'Unprocessable',
	429: 'TooManyRequests',
	500: 'GeneralError',
	502: 'BadGateway',
	503: 'Unavailable',
};

/** A refusal in the words of Feathers. */
export class FeathersError extends Error {
	constructor(
		readonly statusCode: number,
		message: string,
		readonly data?: Record<string, unknown>,
	) {
		super(message);
	}
}

export const badRequest = (message: string) => new FeathersError(400, message);
export const forbidden = (message = 'You are not allowed to do this') => new FeathersError(403, message);
export const noRecord = (id: unknown) => new FeathersError(404, `No record found for id '${String(id)}'`);

/** The body of a refusal. The documented one for the rate limit has data in place of a class name. */
export function errorBody(code: number, message: string, data?: Record<string, unknown>) {
	const name = NAMES[code] ?? 'GeneralError';
	const className = name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
	return data ? { name, message, code, data } : { name, message, code, className };
}

/** Turns whatever a route threw into the body of Feathers. */
export function handleError(error: FastifyError | FeathersError, _request: FastifyRequest, reply: FastifyReply): void {
	const status = error.statusCode ?? 500;
	const data = error instanceof FeathersError ? error.data : undefined;
	void reply.code(status).send(errorBody(status, error.message, data));
}
