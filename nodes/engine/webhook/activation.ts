import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import type { Account } from '../account';
import { settle } from '../attempt';
import { nodeError } from '../node-errors';
import { openCredential } from '../open-credential';
import type { Platform } from '../platform';
import type { ApiRequest } from '../request';
import { openSession } from '../session';

/** n8n starting again, as opposed to somebody publishing or testing the workflow. */
const RESTARTS = ['init', 'leadershipChange'];

/**
 * Whether n8n only picks up a trigger that was active before. It must not depend on the platform
 * being reachable then: a trigger that cannot be activated loses what the platform sends.
 */
export function isRestart(n8n: Pick<IHookFunctions, 'getActivationMode'>): boolean {
	return RESTARTS.includes(n8n.getActivationMode());
}

/** A question whose answer shows that a credential works. */
export interface Question<A extends Account = Account> {
	request: ApiRequest | ((account: A) => ApiRequest);
	/** What the answer must hold; `undefined` when it does not. */
	expected(body: unknown): unknown;
	/** In words, for the error. */
	what: string;
}

/**
 * Finds out now, while somebody is looking, what would keep the workflow from working later: a
 * form or a secret that lets nobody in, or a credential that the platform does not accept.
 *
 * @param read reads the form as every delivery will
 * @throws NodeOperationError or NodeApiError that says what to change
 */
export async function check<A extends Account>(
	n8n: IHookFunctions,
	platform: Platform<A>,
	read: (credential: ICredentialDataDecryptedObject) => unknown,
	{ request, expected, what }: Question<A>,
): Promise<void> {
	const checked = await settle(
		(async () => {
			const credential = await openCredential(n8n, platform.credential);
			read(credential.data);
			const { account, api } = openSession(n8n, platform, credential);
			const answer = await api.send(typeof request === 'function' ? request(account) : request);
			if (expected(answer.body) === undefined) throw api.unexpected(answer, what);
		})(),
	);
	if (!checked.ok) throw activationError(n8n, checked.error);
}

/** The error as n8n shows it. On publishing that is the message alone: what to do has to be in it. */
function activationError(
	n8n: Pick<IHookFunctions, 'getNode' | 'getActivationMode'>,
	cause: unknown,
): NodeApiError | NodeOperationError {
	const error = nodeError(n8n.getNode(), cause);
	if (n8n.getActivationMode() !== 'manual' && error.description) {
		error.message = `${error.message}. ${error.description}`;
	}
	return error;
}
