import { AchieveApexApi } from '../../credentials/AchieveApexApi.credentials';
import { AchieveApex } from '../../nodes/AchieveApex/AchieveApex.node';
import { startAchieveApex } from '../../sandbox/achieveApex';
import type { AchieveApexSandbox, Channel, Conversation } from '../../sandbox/achieveApex';
import { usePlatform } from './platform';
import type { Bench } from './platform';

export { byId } from './platform';

export interface AchieveApexBench extends Bench<AchieveApexSandbox> {
	/** The first conversation on a channel. */
	on(channel: Channel): Conversation;
}

/**
 * The Achieve Apex node against a sandbox of its own. The credential names the organization, so
 * that nothing but the operation itself is sent.
 */
export function useAchieveApex(): AchieveApexBench {
	const bench = usePlatform({
		start: startAchieveApex,
		node: AchieveApex,
		credentialType: AchieveApexApi,
		credential: ({ apiKey, organizationId, url }) => ({
			apiKey,
			organizationId: String(organizationId),
			requestsPerHour: 1_000,
			baseUrl: url,
		}),
	});
	return Object.assign(bench, {
		on(channel: Channel) {
			const found = bench.sandbox.control.state().conversations.find((one) => one.channel === channel);
			if (!found) throw new Error(`The account has no conversation on ${channel}`);
			return found;
		},
	});
}
