import type { IHookFunctions } from 'n8n-workflow';

import { get } from '../../engine/request';
import { listIn } from '../../engine/rows';
import { check } from '../../engine/webhook/activation';
import { agentClara } from '../platform';
import { receptionOf } from './reception';

/**
 * Finds out whether deliveries will get in, and whether Agent Clara accepts the credential.
 * @throws NodeOperationError or NodeApiError that says what to change
 */
export async function checkTrigger(n8n: IHookFunctions): Promise<void> {
	await check(n8n, agentClara, (credential) => receptionOf(n8n, credential), {
		request: get('/conversations', { limit: 1 }),
		expected: (body) => listIn(body, 'data'),
		what: 'list of conversations',
	});
}
