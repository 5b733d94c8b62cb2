import type { Login } from '../../sandbox/n8n/client';
import type { InstalledPackage } from '../../sandbox/n8n/community-package';

/** What a test needs to know of the running n8n. */
export interface RunningN8n {
	url: string;
	userFolder: string;
	login: Login;
	installed: InstalledPackage;
}

const VARIABLE = 'N8N_OF_THE_TESTS';

/** Jest gives test files globals of their own; the environment is what both sides see. */
export function leaveForTests(n8n: RunningN8n): void {
	process.env[VARIABLE] = JSON.stringify(n8n);
}

/** The n8n that setup started. */
export function runningN8n(): RunningN8n {
	const left = process.env[VARIABLE];
	if (left === undefined) throw new Error('No n8n was started: jest has to run these tests with their global setup');
	return JSON.parse(left) as RunningN8n;
}
