import { delimiter, dirname } from 'node:path';
import { NODE } from './paths';

/** What a user's shell may hand on to n8n. Nothing else does: an N8N_… or DB_… variable meant for another n8n least of all. */
const INHERITED = /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|NODE_EXTRA_CA_CERTS)$/;
const PROXIES = /^(https?|all|no)_proxy$/i;

/** A port that nothing listens on, taken for a proxy: whatever is asked through it fails at once. */
const NOWHERE = 'http://127.0.0.1:9';

export interface EnvironmentOptions {
	userFolder: string;
	/** Where n8n listens. */
	port: number;
	/** Where n8n listens for its own code runner. */
	brokerPort: number;
	/** A folder searched for commands before all others. */
	commands: string;
	/** Names of the hosts, other than this machine, that n8n may reach. */
	hosts: string[];
}

/**
 * The environment of a sandboxed n8n: reachable from this machine only, silent towards the outside,
 * and with every setting made here rather than inherited.
 */
export function n8nEnvironment({ userFolder, port, brokerPort, commands, hosts }: EnvironmentOptions): NodeJS.ProcessEnv {
	const inherited = pick(INHERITED);
	return {
		...inherited,
		...outside(hosts),
		// n8n starts its code runner as `node`, which has to be the same Node as its own.
		PATH: [commands, dirname(NODE), inherited.PATH].join(delimiter),
		// Jest sets it to "test", with which n8n behaves differently.
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		// n8n would report usage, look for news, versions, templates, banners and lists of services.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry',
		// A package that n8n has not vetted, installed by hand: no list of vetted ones is needed.
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_PYTHON_ENABLED: 'false',
		// The list of community packages asks npm for newer versions, which here means asking nowhere.
		npm_config_fetch_retries: '0',
	};
}

/** With no host to reach, none can be; with one, the way there is the user's own. */
function outside(hosts: string[]): NodeJS.ProcessEnv {
	const own = pick(PROXIES);
	if (hosts.length > 0 && Object.keys(own).length > 0) return own;
	return { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, NO_PROXY: ['127.0.0.1', 'localhost', '::1', ...hosts].join(',') };
}

function pick(names: RegExp): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}
