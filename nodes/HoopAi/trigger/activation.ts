import type { IHookFunctions } from 'n8n-workflow';

import { get } from '../../engine/request';
import { listIn } from '../../engine/rows';
import { check } from '../../engine/webhook/activation';
import { hoopAi } from '../platform';
import { receptionOf } from './reception';

/**
 * Finds out whether deliveries will get in, and whether HoopAI accepts the credential.
 * @throws NodeOperationError or NodeApiError that says what to change
 */
export async function checkTrigger(n8n: IHookFunctions): Promise<void> {
	await check(n8n, hoopAi, (credential) => receptionOf(n8n, credential), {
		request: ({ locationId }) => get('/conversations/search', { locationId, limit: 1 }),
		expected: (body) => listIn(body, 'conversations'),
		what: 'list of conversations',
	});
}
