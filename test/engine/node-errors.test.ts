import type { INode } from 'n8n-workflow';

import { ApiFailure, Cancelled } from '../../nodes/engine/api-failure';
import { InputRefusal } from '../../nodes/engine/input-refusal';
import { errorItem, nodeError } from '../../nodes/engine/node-errors';

const node: INode = {
	id: '1',
	name: 'HoopAI',
	type: 'hoopAi',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const refusal = new InputRefusal("'Contact' is empty", 'Fill in this field.');
const failure = new ApiFailure(
	{ message: 'The Access Token lacks the permission', remedy: 'Tick the permission.' },
	{ status: 401, words: 'not authorized for this scope', code: 'X1', traceId: 't-9', request: 'POST /x' },
	'refused',
);

describe('the error that n8n shows', () => {
	it('for input names the item and what to do', () => {
		const error = nodeError(node, refusal, 3);
		expect(error.name).toBe('NodeOperationError');
		expect(error.message).toBe("'Contact' is empty [item 3]");
		expect(error.description).toBe('Fill in this field.');
		expect(error.context.itemIndex).toBe(3);
	});

	it("for a refusal of the platform adds the platform's words, code and trace id", () => {
		const error = nodeError(node, failure, 0);
		expect(error.name).toBe('NodeApiError');
		expect(error.message).toBe('The Access Token lacks the permission [item 0]');
		expect(error.description).toBe(
			'Tick the permission. The API says: not authorized for this scope. Code: X1. Trace ID: t-9',
		);
		expect(error).toHaveProperty('httpCode', '401');
		expect(error.context.itemIndex).toBe(0);
	});

	it.each(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND'])("keeps its own message where n8n has one for %s", (code) => {
		const silent = new ApiFailure({ message: `HoopAI did not answer (${code})`, remedy: 'Check.' }, { request: 'GET /' }, 'unknown');
		expect(nodeError(node, silent, 1).message).toBe(`HoopAI did not answer (${code}) [item 1]`);
		expect(nodeError(node, new InputRefusal(`'Text' is ${code}`, ''), 1).message).toBe(`'Text' is ${code} [item 1]`);
	});

	it('does not repeat words that the message has already', () => {
		const plain = new ApiFailure({ message: 'HoopAI answered 400: no' }, { status: 400, words: 'no', request: 'GET /' }, 'refused');
		expect(nodeError(node, plain, 0).description).not.toContain('The API says');
	});

	it('says what had been done before', () => {
		for (const error of [refusal, failure]) {
			expect(nodeError(node, error, 2, 'Already carried out: items 0–1.').description).toContain(
				'Already carried out: items 0–1.',
			);
		}
	});

	it('blames no item where none is to blame', () => {
		const error = nodeError(node, new Cancelled());
		expect(error.message).toBe('The execution was canceled');
		expect(error.context.itemIndex).toBeUndefined();
	});

	it('has words for anything thrown', () => {
		expect(nodeError(node, 'odd', 1).message).toBe('odd [item 1]');
	});
});

describe('the item that stands for an error', () => {
	it('holds the message, the remedy and the facts', () => {
		expect(errorItem(failure)).toEqual({
			error: 'The Access Token lacks the permission',
			details: {
				remedy: 'Tick the permission.',
				status: 401,
				words: 'not authorized for this scope',
				code: 'X1',
				traceId: 't-9',
				request: 'POST /x',
				fate: 'refused',
			},
		});
	});

	it('holds no empty facts', () => {
		expect(errorItem(refusal)).toEqual({ error: refusal.message, details: { remedy: refusal.remedy } });
		expect(errorItem(new Error('odd'))).toEqual({ error: 'odd' });
	});
});
