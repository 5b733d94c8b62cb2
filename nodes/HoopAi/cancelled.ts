import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../engine/answer';
import { ApiFailure, wordsOf } from '../engine/api-failure';
import { member } from '../engine/rows';

/**
 * What cancelling came to. HoopAI answers 200 also when there was nothing to cancel: the status
 * that counts is inside the body.
 *
 * @throws ApiFailure when that status is no success
 */
export function cancelled(answer: Answer, id: string): IDataObject {
	const status = Number(member(answer.body, 'status') ?? answer.status);
	const words = wordsOf(answer.body);
	if (status >= 400) {
		throw new ApiFailure(
			{
				message: `HoopAI did not cancel the message${words ? `: ${words}` : ''}`,
				remedy: 'It may have been sent already, or was never scheduled. Check its status first.',
			},
			{ status, words, request: 'DELETE schedule' },
			'refused',
		);
	}
	return { cancelled: true, id, ...(words ? { message: words } : {}) };
}
