import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Account } from './account';
import type { Answer } from './answer';
import type { Explanation } from './api-failure';
import type { Field } from './field';
import type { Operation } from './operation';
import type { ApiRequest } from './request';

/** Where a platform's answers speak of its limits; header names in lower case. */
export interface PaceWords {
	limit?: string;
	remaining?: string;
	/** Header with the milliseconds that the limit counts over. */
	interval?: string;
	dailyRemaining?: string;
	/** Path, in the body of a refusal, of the wait. */
	retryAfterInBody?: { path: string; unit: 'seconds' | 'milliseconds' };
}

/** A resource of the node: an entry of its Resource menu. */
export interface Resource<A extends Account = Account> {
	value: string;
	name: string;
	description: string;
	operations: ReadonlyArray<Operation<A>>;
}

/** Everything that the engine needs to know to speak with one platform. */
export interface Platform<A extends Account = Account> {
	/** As users know it. */
	name: string;
	/** The credential type's name. */
	credential: string;
	resources: ReadonlyArray<Resource<A>>;
	/**
	 * Checks a decrypted credential and turns it into an account.
	 * @throws InputRefusal naming the credential's field
	 */
	account(credential: ICredentialDataDecryptedObject): A;
	/** Options that every operation has. */
	options: readonly Field[];
	/** The account as the item's options want it. */
	accountFor(account: A, options: Record<string, unknown>): A;
	pace: PaceWords;
	/** Whether a body says no, for a platform that may say so with a success's status. */
	refuses?(body: unknown): boolean;
	/** What the platform's refusal means and what helps, where that is known. */
	explain(answer: Answer, words: string, request: ApiRequest): Explanation | undefined;
	/** Members of answers that are about the request and not about what was asked for: left out of the output. */
	aboutRequest?: readonly string[];
	/** Members of an answer, besides its words, that support asks for. */
	trace(body: Record<string, unknown>): { code?: string; traceId?: string };
}
