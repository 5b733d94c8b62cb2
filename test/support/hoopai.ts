import { HoopAiApi } from '../../credentials/HoopAiApi.credentials';
import { HoopAi } from '../../nodes/HoopAi/HoopAi.node';
import { startHoopAi } from '../../sandbox/hoopAi';
import type { HoopAiSandbox } from '../../sandbox/hoopAi';
import { usePlatform } from './platform';
import type { Bench } from './platform';

export { byId } from './platform';

export type HoopAiBench = Bench<HoopAiSandbox>;

/** The HoopAI node against a sandbox of its own. */
export function useHoopAi(): HoopAiBench {
	return usePlatform({
		start: startHoopAi,
		node: HoopAi,
		credentialType: HoopAiApi,
		credential: ({ token, locationId, url }) => ({
			accessToken: token,
			locationId,
			version: '2021-07-28',
			baseUrl: url,
			rateLimitPlan: 'auto',
		}),
	});
}
