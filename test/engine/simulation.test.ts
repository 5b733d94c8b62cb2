import { runFleet } from './support/fleet';
import type { ServerKind } from './support/limited-server';

const MINUTE = 60_000;
const HUNDRED = { limit: 100, interval: 10_000 };
const TWENTY = { limit: 20, interval: 10_000 };

const told = { headers: true, retryAfter: true };
const onlyHeaders = { headers: true, retryAfter: false };
const onlyRetryAfter = { headers: false, retryAfter: true };
const untold = { headers: false, retryAfter: false };

const named = (kind: ServerKind) =>
	[
		`${kind.limit} per ${kind.interval / 1_000} s`,
		{ fixed: 'from the first request on', clock: 'by the clock', sliding: 'sliding' }[kind.window],
		[kind.headers ? 'headers' : '', kind.retryAfter ? 'Retry-After' : ''].filter(Boolean).join(' and ') || 'saying nothing',
	].join(', ');

describe('eight processes that cannot see each other', () => {
	const kinds = [told, onlyHeaders, onlyRetryAfter, untold].flatMap((words) =>
		[HUNDRED, TWENTY].flatMap((limit) =>
			(['fixed', 'clock', 'sliding'] as const).map((window) => ({ ...limit, window, ...words })),
		),
	);

	it.each(kinds.map((kind) => [named(kind), kind] as const))(
		'use a limit of %s, and are seldom refused',
		(_, server) => {
			const { used, refused, failed, share } = runFleet({ server, processes: 8, duration: 15 * MINUTE });
			expect(failed).toBe(0);
			expect(used).toBeGreaterThanOrEqual(0.93);
			expect(refused).toBeLessThan(0.05);
			expect(Math.min(...share)).toBeGreaterThan(0);
		},
	);

	it.each([told, onlyRetryAfter, untold])(
		'do not storm when the first refusals are forgotten, %o',
		(words) => {
			const look = { server: { ...TWENTY, window: 'fixed' as const, ...words }, processes: 8 };
			const [before, after] = [8, 14].map((minutes) => runFleet({ ...look, duration: minutes * MINUTE }).server);
			const refused = after.refused - before.refused;
			expect(refused / (refused + after.admitted - before.admitted)).toBeLessThan(0.03);
		},
	);
});

describe('a process', () => {
	it.each([1, 2, 4])('among %d in all uses the limit with them', (processes) => {
		const server: ServerKind = { ...HUNDRED, window: 'fixed', ...told };
		const { used, refused, failed } = runFleet({ server, processes, duration: 10 * MINUTE });
		expect(failed).toBe(0);
		expect(used).toBeGreaterThanOrEqual(0.95);
		expect(refused).toBeLessThan(processes === 1 ? Number.MIN_VALUE : 0.02);
	});

	it.each([
		['by its plan', [HUNDRED]],
		['in Auto', []],
	])('alone sends 300 under 100 per 10 s in little more than the limit takes, %s', (_, plan) => {
		const bound = 2 * HUNDRED.interval + 100;
		const server: ServerKind = { ...HUNDRED, window: 'fixed', ...told };
		const { took, server: counted } = runFleet({ server, processes: 1, items: 300, plan, latency: [100, 100], spread: 0 });
		expect(counted.admitted).toBe(300);
		expect(counted.refused).toBe(0);
		expect(took).toBeLessThanOrEqual(1.1 * bound);
	});

	it('is bold again ten minutes after the others have gone', () => {
		const server: ServerKind = { ...HUNDRED, window: 'fixed', ...told };
		const { admittedAt } = runFleet({ server, processes: 8, duration: 20 * MINUTE, othersLeaveAt: 5 * MINUTE });
		const perMinute = (from: number, to: number) =>
			admittedAt.filter((at) => at >= from * MINUTE && at < to * MINUTE).length / (to - from);
		expect(perMinute(2, 5)).toBeLessThan(300);
		expect(perMinute(16, 20)).toBeGreaterThan(0.95 * 600);
	});
});
