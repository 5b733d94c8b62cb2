import type { IHookFunctions } from 'n8n-workflow';

import { attempt } from '../../engine/attempt';
import { get } from '../../engine/request';
import { listIn } from '../../engine/rows';
import { activationError, ask } from '../../engine/webhook/activation';
import { hoopAi } from '../platform';
import { receptionOf } from './reception';

/**
 * Finds out now, while somebody is looking, what would keep the workflow from working later: a
 * form that lets nobody in, or a credential that HoopAI does not accept.
 *
 * @throws NodeOperationError or NodeApiError that says what to change
 */
export async function checkTrigger(n8n: IHookFunctions): Promise<void> {
	const credential = await n8n.getCredentials(hoopAi.credential);
	const form = attempt(() => receptionOf(n8n, credential));
	if (!form.ok) throw activationError(n8n, form.error);
	await ask(n8n, hoopAi, {
		request: ({ locationId }) => get('/conversations/search', { locationId, limit: 1 }),
		expected: (body) => listIn(body, 'conversations'),
		what: 'list of conversations',
	});
}
