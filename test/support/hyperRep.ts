import { HyperRepApi } from '../../credentials/HyperRepApi.credentials';
import { HyperRep } from '../../nodes/HyperRep/HyperRep.node';
import { startHyperRep } from '../../sandbox/hyperRep';
import type { HyperRepSandbox } from '../../sandbox/hyperRep';
import { byId, usePlatform } from './platform';
import type { Bench } from './platform';

export { byId };

export interface HyperRepBench extends Bench<HyperRepSandbox> {
	/** The address of the first organization, with this behind it. */
	path(rest: string): string;
}

/** The HyperRep node against a sandbox of its own, in its first organization. */
export function useHyperRep(): HyperRepBench {
	const bench = usePlatform({
		start: startHyperRep,
		node: HyperRep,
		credentialType: HyperRepApi,
		credential: ({ apiKey, url }) => ({ apiKey, baseUrl: url }),
		parameters: ({ organizationId }) => ({ organizationId: byId(organizationId) }),
	});
	return Object.assign(bench, {
		path: (rest: string) =>
			`/api/v2/organizations/${encodeURIComponent(bench.sandbox.organizationId)}${rest}`,
	});
}
