import { AgentClaraApi } from '../../credentials/AgentClaraApi.credentials';
import { AgentClara } from '../../nodes/AgentClara/AgentClara.node';
import { startAgentClara } from '../../sandbox/agentClara';
import type { AgentClaraSandbox, Contact, Conversation } from '../../sandbox/agentClara';
import { usePlatform } from './platform';
import type { Bench } from './platform';

export { byId } from './platform';

export interface AgentClaraBench extends Bench<AgentClaraSandbox> {
	/** The contact of the account whose name begins so. */
	contact(name: string): Contact;
	/** The conversation with that contact. */
	conversation(name: string): Conversation;
}

/** The Agent Clara node against a sandbox of its own. */
export function useAgentClara(): AgentClaraBench {
	const bench = usePlatform({
		start: startAgentClara,
		node: AgentClara,
		credentialType: AgentClaraApi,
		credential: ({ apiKey, url }) => ({ apiKey, webhookSecret: '', baseUrl: url, rateLimitPlan: 'standard' }),
	});
	const state = () => bench.sandbox.control.state();
	return Object.assign(bench, {
		contact: (name: string) => known(state().contacts.find((one) => one.name.startsWith(name))),
		conversation: (name: string) => known(state().conversations.find((one) => one.customerName?.startsWith(name))),
	});
}

function known<T>(found: T | undefined): T {
	if (found === undefined) throw new Error('The sandbox has nobody of this name');
	return found;
}
