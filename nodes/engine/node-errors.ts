import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import { ApiFailure } from './api-failure';
import { messageOf } from './attempt';
import { InputRefusal } from './input-refusal';

/**
 * The error as n8n shows it: what happened, in which item, and what to do. Built from plain data,
 * because the errors of n8n's request helper carry the request's headers, and with them the token.
 *
 * @param itemIndex absent where no item is to blame, such as for the credential
 * @param done what had already been carried out
 */
export function nodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	done?: string,
): NodeApiError | NodeOperationError {
	const where = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = messageOf(error) + where;
	const shown = error instanceof ApiFailure ? apiError(node, error, done) : inputError(node, error, done);
	// n8n puts a sentence of its own, without the item, in place of a message that has a code such
	// as ECONNRESET in it.
	shown.message = message;
	if (itemIndex !== undefined) shown.context.itemIndex = itemIndex;
	return shown;
}

function apiError(node: INode, error: ApiFailure, done?: string): NodeApiError {
	const { details, message, remedy } = error;
	return new NodeApiError(node, { ...details, message: details.words ?? message } as JsonObject, {
		message,
		description: sentences(remedy, done, about(error)),
		httpCode: details.status === undefined ? undefined : String(details.status),
	});
}

function inputError(node: INode, error: unknown, done?: string): NodeOperationError {
	const remedy = error instanceof InputRefusal ? error.remedy : undefined;
	return new NodeOperationError(node, messageOf(error), { description: sentences(remedy, done) });
}

/** The item that stands for a failure when the workflow goes on: n8n routes it to the error output. */
export function errorItem(error: unknown): { error: string; details?: JsonObject } {
	const remedy =
		error instanceof ApiFailure || error instanceof InputRefusal ? error.remedy : undefined;
	const facts = error instanceof ApiFailure ? { ...error.details, fate: error.fate } : {};
	const details = Object.fromEntries(
		Object.entries({ remedy, ...facts }).filter(([, value]) => value !== undefined),
	);
	return {
		error: messageOf(error),
		...(Object.keys(details).length > 0 ? { details: details as JsonObject } : {}),
	};
}

/** What support asks for, and what the message may have put in other words. */
function about({ message, details }: ApiFailure): string | undefined {
	const facts = [
		details.words && !message.includes(details.words) ? `The API says: ${details.words}` : '',
		details.code ? `Code: ${details.code}` : '',
		details.traceId ? `Trace ID: ${details.traceId}` : '',
	].filter(Boolean);
	return facts.length > 0 ? facts.join('. ') : undefined;
}

function sentences(...parts: Array<string | undefined>): string | undefined {
	return parts.filter(Boolean).join(' ') || undefined;
}
