import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { STATUS_CODES } from 'node:http';

/** A refusal in the platform's words. */
export class PlatformError extends Error {
	constructor(
		readonly statusCode: number,
		message: string,
		readonly canonicalCode?: string,
	) {
		super(message);
	}
}

export const noContent = () =>
	new PlatformError(422, 'There is no message or attachments for this message.', 'CONVERSATIONS_MSG_NO_CONTENT');

export const notFound = (what: string, id: string) => new PlatformError(404, `${what} with id ${id} not found`);

interface ErrorBody {
	statusCode: number;
	message: string | string[];
	error: string;
	traceId: string;
	canonicalCode?: string;
}

/** The body that the platform gives with an error status. */
export function errorBody(status: number, message: string | string[], traceId: string): ErrorBody {
	return { statusCode: status, message, error: STATUS_CODES[status] ?? 'Error', traceId };
}

/** Turns whatever a route threw into the platform's error body. */
export function handleError(error: FastifyError | PlatformError, request: FastifyRequest, reply: FastifyReply): void {
	if ('validation' in error && error.validation) {
		const messages = error.validation.map(inWords).filter((message) => message !== '');
		void reply.code(422).send(errorBody(422, [...new Set(messages)], request.id));
		return;
	}
	const status = error.statusCode ?? 500;
	const body = errorBody(status, error.message, request.id);
	if (error instanceof PlatformError && error.canonicalCode) body.canonicalCode = error.canonicalCode;
	void reply.code(status).send(body);
}

interface Params {
	missingProperty?: string;
	limit: number;
	allowedValues: string[];
	format: string;
	type: string | string[];
}

/** The platform describes a failed check the way NestJS' class-validator does. */
const WORDS: Record<string, (field: string, params: Params) => string> = {
	required: (field) => `${field} should not be empty`,
	minLength: (field) => `${field} should not be empty`,
	minItems: (field) => `${field} should not be empty`,
	minimum: (field, { limit }) => `${field} must not be less than ${limit}`,
	maximum: (field, { limit }) => `${field} must not be greater than ${limit}`,
	enum: (field, { allowedValues }) => `${field} must be one of the following values: ${allowedValues.join(', ')}`,
	format: (field, { format }) => `${field} must be a valid ${format}`,
	type: (field, { type: types }) => {
		const [type] = [types].flat();
		if (['number', 'integer'].includes(type)) return `${field} must be a number conforming to the specified constraints`;
		return `${field} must be ${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
	},
};

function inWords({ keyword, instancePath, params: given, message }: FastifySchemaValidationError): string {
	const params = given as unknown as Params;
	const missing = params.missingProperty;
	const field = [...instancePath.split('/').slice(1), ...(missing ? [missing] : [])].join('.') || 'body';
	// The alternatives of an anyOf report themselves.
	if (keyword === 'anyOf' || keyword === 'if') return '';
	return WORDS[keyword]?.(field, params) ?? `${field} ${message ?? 'is invalid'}`;
}
