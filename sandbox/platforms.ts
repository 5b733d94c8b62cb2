import { startAchieveApex } from './achieveApex';
import { startAgentClara } from './agentClara';
import { startHoopAi } from './hoopAi';
import { startHyperRep } from './hyperRep';

/** A platform running on this machine. */
export interface RunningPlatform {
	name: string;
	/** n8n's credential type for it, and the values of its fields. */
	credential: { type: string; data: Record<string, string> };
	/** A command that shows that it works. */
	tryIt: string;
	/** Where what arrived can be read. */
	journal: string;
	close(): Promise<void>;
}

/** A platform that can be started. */
export interface PlatformSandbox {
	/** The command line option, and the variable, that choose the port. */
	option: string;
	variable: string;
	/** @param port 0 takes a free one */
	start(port: number): Promise<RunningPlatform>;
}

const journalOf = (url: string) => `${url}/_sandbox/journal`;

const hoopAi: PlatformSandbox = {
	option: 'port',
	variable: 'HOOPAI_SANDBOX_PORT',
	async start(port) {
		const { url, token, locationId, version, close } = await startHoopAi({ port });
		return {
			name: 'HoopAI',
			credential: { type: 'hoopAiApi', data: { baseUrl: url, accessToken: token, locationId, version } },
			tryIt: `curl -H 'Authorization: Bearer ${token}' -H 'Version: ${version}' '${url}/conversations/search?locationId=${locationId}&status=unread'`,
			journal: journalOf(url),
			close,
		};
	},
};

const agentClara: PlatformSandbox = {
	option: 'agent-clara-port',
	variable: 'AGENT_CLARA_SANDBOX_PORT',
	async start(port) {
		const { url, apiKey, close } = await startAgentClara({ port });
		return {
			name: 'Agent Clara',
			credential: { type: 'agentClaraApi', data: { baseUrl: url, apiKey } },
			tryIt: `curl -H 'Authorization: Bearer ${apiKey}' '${url}/conversations?status=open'`,
			journal: journalOf(url),
			close,
		};
	},
};

const achieveApex: PlatformSandbox = {
	option: 'achieve-apex-port',
	variable: 'ACHIEVE_APEX_SANDBOX_PORT',
	async start(port) {
		const { url, apiKey, close } = await startAchieveApex({ port });
		return {
			name: 'Achieve Apex',
			credential: { type: 'achieveApexApi', data: { baseUrl: url, apiKey } },
			tryIt: `curl -H 'x-api-key: ${apiKey}' '${url}/conversations'`,
			journal: journalOf(url),
			close,
		};
	},
};

const hyperRep: PlatformSandbox = {
	option: 'hyperrep-port',
	variable: 'HYPERREP_SANDBOX_PORT',
	async start(port) {
		const { url, apiKey, close } = await startHyperRep({ port });
		return {
			name: 'HyperRep',
			credential: { type: 'hyperRepApi', data: { baseUrl: url, apiKey } },
			tryIt: `curl -H 'X-API-KEY: ${apiKey}' '${url}/api/v2/organizations'`,
			journal: journalOf(url),
			close,
		};
	},
};

/** All of them, HoopAI first. */
export const PLATFORMS: readonly PlatformSandbox[] = [hoopAi, agentClara, achieveApex, hyperRep];

/** Those that the headline example does not need: for the other examples. */
export const OTHER_PLATFORMS: readonly PlatformSandbox[] = PLATFORMS.slice(1);
