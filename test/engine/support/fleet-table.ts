import { runFleet } from './fleet';
import type { ServerKind } from './limited-server';

/*
 * `npx tsx test/engine/support/fleet-table.ts`: what 1, 2, 4 and 8 processes on one account reach
 * in Auto in 15 minutes: the share of the limit that is used / of the requests that are refused.
 */
const words = [
	{ headers: true, retryAfter: true },
	{ headers: true, retryAfter: false },
	{ headers: false, retryAfter: true },
	{ headers: false, retryAfter: false },
];
const percent = (share: number) => (share * 100).toFixed(1);

for (const { headers, retryAfter } of words) {
	for (const limit of [100, 20]) {
		for (const window of ['fixed', 'clock', 'sliding'] as const) {
			const server: ServerKind = { limit, interval: 10_000, window, headers, retryAfter };
			const cells = [1, 2, 4, 8].map((processes) => {
				const { used, refused, failed } = runFleet({ server, processes, duration: 900_000 });
				return `${percent(used)} / ${percent(refused)}${failed > 0 ? ` (${failed} failed)` : ''}`;
			});
			const told = [headers ? 'headers' : '', retryAfter ? 'Retry-After' : ''].filter(Boolean).join(' + ') || 'nothing';
			console.log(`| ${told} | ${limit} per 10 s | ${window} | ${cells.join(' | ')} |`);
		}
	}
}
