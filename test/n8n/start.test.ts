import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../sandbox/n8n/paths';
import { run, type Outcome } from '../../sandbox/n8n/processes';
import { sends, unread, useStage } from './harness';
import { processesWith } from './processes';

/** `npm start` without its build, which these tests need to be done before. */
const START = [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), 'sandbox/start.ts'];

/** Where the started n8n keeps its folder: nothing may be left in it. */
const temporary = mkdtempSync(join(tmpdir(), 'start-test-'));
const surroundings = { ...process.env, TMPDIR: temporary };

const start = async (args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
	await run(process.execPath, [...START, ...args], { cwd: PROJECT, env: { ...surroundings, ...env } });

const lastLine = ({ stdout }: Outcome) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;

describe('npm start', () => {
	const stage = useStage();
	const leftOvers = () => readdirSync(temporary).filter((name) => name.startsWith('n8n-sandbox'));

	afterEach(() => expect([processesWith(temporary), leftOvers()]).toEqual([[], []]));
	afterAll(() => rmSync(temporary, { recursive: true, force: true }));

	it('has one conversation escalated, and tells so in its last line', async () => {
		const outcome = await start(['--once']);
		expect(outcome).toMatchObject({ code: 0 });
		expect(outcome.stdout).toMatch(/Ticket +Contact +Last message +What the contact was told +Bot/);
		expect(lastLine(outcome)).toEqual({
			workflow: 'Escalation to ticket',
			items: 1,
			delivered: 1,
			executions: 1,
			tickets: 1,
			sent: 1,
			duplicates: 0,
			seconds: expect.any(Number),
		});
	});

	describe('with an account of somebody', () => {
		const account = () => ({
			HOOPAI_TOKEN: stage.sandbox.token,
			HOOPAI_LOCATION_ID: stage.sandbox.locationId,
			HOOPAI_BASE_URL: stage.sandbox.url,
		});

		it('only reads, unless told to write', async () => {
			const waiting = unread(stage).length;
			const outcome = await start(['--once'], account());
			expect([outcome.code, lastLine(outcome)]).toEqual([0, expect.objectContaining({ items: waiting, sent: 0, duplicates: 0 })]);
			const journal = stage.sandbox.control.journal();
			expect(journal.length).toBeGreaterThan(0);
			expect(journal.filter(({ method }) => method !== 'GET')).toEqual([]);
		});

		it('writes with --write', async () => {
			const waiting = unread(stage).length;
			const outcome = await start(['--once', '--write'], account());
			expect([outcome.code, lastLine(outcome)]).toEqual([0, expect.objectContaining({ items: waiting, sent: waiting, duplicates: 0 })]);
			expect(sends(stage)).toHaveLength(waiting);
		});

		it('needs both the token and the location', async () => {
			const { code, stderr } = await start(['--once'], { HOOPAI_TOKEN: 'pit-1', HOOPAI_LOCATION_ID: '' });
			expect([code, stderr]).toEqual([1, expect.stringContaining('HOOPAI_LOCATION_ID')]);
		});
	});

	it.each(['SIGINT', 'SIGTERM'] as const)('stays until %s, and leaves nothing behind', async (signal) => {
		const child = spawn(process.execPath, START, { cwd: PROJECT, env: surroundings, stdio: ['ignore', 'pipe', 'inherit'] });
		const output = await untilSaid(child, 'Ctrl-C');
		expect(output).toMatch(/curl .*"type":"escalate".* http:\/\/127\.0\.0\.1:\d+\/_sandbox\/events/);
		expect(output).toMatch(/Editor +http:\/\/127\.0\.0\.1:\d+\/workflow\//);
		expect(output).toMatch(/Login +owner@example\.com/);
		child.kill(signal);
		await once(child, 'exit');
	});

	it.each([
		['an option that is none', ['--onec'], '--onec'],
		['a port that is none', ['--port', 'x'], '--port'],
	])('refuses %s', async (_what, args, words) => {
		const { code, stderr } = await start(args);
		expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
	});

	it('explains itself', async () => {
		const { code, stdout } = await start(['--help']);
		expect([code, stdout]).toEqual([0, expect.stringContaining('--once')]);
	});
});

/** What a child has printed by the time that it printed some words. */
async function untilSaid({ stdout }: ChildProcess, words: string): Promise<string> {
	let output = '';
	for await (const piece of stdout ?? []) {
		output += String(piece);
		if (output.includes(words)) break;
	}
	return output;
}
