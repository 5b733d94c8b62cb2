import { startHoopAi, type HoopAiSandbox } from '../hoopAi';

/** The account that the workflows work on. */
export interface Account {
	/** How to call it towards a person. */
	name: string;
	/** The fields of the HoopAI credential. */
	credential: Record<string, unknown>;
	/** Hosts that n8n has to reach for it. */
	hosts: string[];
	/** The sandbox, unless it is somebody's own account. */
	sandbox?: HoopAiSandbox;
}

const BASE_URL = 'https://services.leadconnectorhq.com';
const VERSION = '2021-07-28';

/**
 * The account named in the environment (HOOPAI_TOKEN and HOOPAI_LOCATION_ID, optionally
 * HOOPAI_BASE_URL and HOOPAI_VERSION), or else a sandbox started in this process.
 * @param port where the sandbox listens; any free port for 0
 * @throws when only one of the two is set
 */
export async function chooseAccount(environment: NodeJS.ProcessEnv, port: number): Promise<Account> {
	const { HOOPAI_TOKEN, HOOPAI_LOCATION_ID, HOOPAI_BASE_URL, HOOPAI_VERSION } = environment;
	if (Boolean(HOOPAI_TOKEN) !== Boolean(HOOPAI_LOCATION_ID)) {
		throw new Error('Set both HOOPAI_TOKEN and HOOPAI_LOCATION_ID to use an account of your own, or neither');
	}
	if (HOOPAI_TOKEN && HOOPAI_LOCATION_ID) {
		const baseUrl = HOOPAI_BASE_URL || BASE_URL;
		const version = HOOPAI_VERSION || VERSION;
		return {
			name: `location ${HOOPAI_LOCATION_ID} at ${baseUrl}`,
			credential: credential(HOOPAI_TOKEN, HOOPAI_LOCATION_ID, version, baseUrl),
			hosts: [new URL(baseUrl).hostname],
		};
	}
	const sandbox = await startHoopAi({ port });
	return {
		name: `the HoopAI sandbox at ${sandbox.url}`,
		credential: credential(sandbox.token, sandbox.locationId, sandbox.version, sandbox.url),
		hosts: [],
		sandbox,
	};
}

function credential(accessToken: string, locationId: string, version: string, baseUrl: string): Record<string, unknown> {
	return { accessToken, locationId, version, baseUrl, rateLimitPlan: 'auto' };
}
