import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** One fault of a validation, as the platform lists it. */
export interface Fault {
	type: string;
	loc: Array<string | number>;
	msg: string;
	input?: unknown;
}

/** A refusal in the platform's words: a text, or a list of what is wrong. */
export class PlatformError extends Error {
	constructor(
		readonly statusCode: number,
		readonly detail: string | Fault[],
	) {
		super(typeof detail === 'string' ? detail : 'validation');
	}
}

export const invalid = (detail: string) => new PlatformError(400, detail);
export const notFound = (detail: string) => new PlatformError(404, detail);
export const unprocessable = (...faults: Fault[]) => new PlatformError(422, faults);

/** Turns whatever a route threw into the platform's error body. */
export function handleError(error: FastifyError | PlatformError, _request: FastifyRequest, reply: FastifyReply): void {
	if (error instanceof PlatformError) {
		void reply.code(error.statusCode).send({ detail: error.detail });
		return;
	}
	const isCallers = (error.statusCode ?? 500) < 500;
	const detail = isCallers
		? [{ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error', input: {} }]
		: 'Internal Server Error';
	void reply.code(isCallers ? 422 : 500).send({ detail });
}
