import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** A refusal in the platform's words. */
export class PlatformError extends Error {
	constructor(
		readonly statusCode: number,
		message: string,
	) {
		super(message);
	}
}

export const missing = (field: string) => new PlatformError(400, `Missing required field: ${field}`);
export const invalid = (field: string) => new PlatformError(400, `Invalid value for field: ${field}`);

/** The body of a refusal; the one for the rate limit says its status as well. */
export const errorBody = (status: number, error: string) =>
	status === 429 ? { success: false, error, status } : { success: false, error };

/** Turns whatever a route threw into the platform's body. */
export function handleError(
	error: FastifyError | PlatformError,
	_request: FastifyRequest,
	reply: FastifyReply,
): void {
	const status = error.statusCode ?? 500;
	const words = error instanceof PlatformError ? error.message : status < 500 ? 'Bad request' : 'Internal server error';
	void reply.code(status).send(errorBody(status, words));
}
