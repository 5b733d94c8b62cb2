import type { IHookFunctions } from 'n8n-workflow';

import { attempt } from '../../engine/attempt';
import { get } from '../../engine/request';
import { listIn } from '../../engine/rows';
import { activationError, ask } from '../../engine/webhook/activation';
import { agentClara } from '../platform';
import { receptionOf } from './reception';

/**
 * Finds out now, while somebody is looking, what would keep the workflow from working later: a
 * form or a secret that lets nobody in, or a key that Agent Clara does not accept.
 *
 * @throws NodeOperationError or NodeApiError that says what to change
 */
export async function checkTrigger(n8n: IHookFunctions): Promise<void> {
	const credential = await n8n.getCredentials(agentClara.credential);
	const form = attempt(() => receptionOf(n8n, credential));
	if (!form.ok) throw activationError(n8n, form.error);
	await ask(n8n, agentClara, {
		request: get('/conversations', { limit: 1 }),
		expected: (body) => listIn(body, 'data'),
		what: 'list of conversations',
	});
}
