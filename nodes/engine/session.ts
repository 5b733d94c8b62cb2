import type { Account } from './account';
import type { Answer, Exchange, Fate } from './answer';
import type { Sending } from './api';
import { ApiFailure, Cancelled, generalExplanation, wordsOf } from './api-failure';
import { settle } from './attempt';
import { systemClock } from './clock';
import type { Clock } from './clock';
import { exchange } from './http';
import type { OpenCredential, Sender } from './http';
import { limiterOf } from './limiter';
import type { EndTurn } from './limiter';
import { readPace } from './pace';
import type { Platform } from './platform';
import { pool } from './pool';
import { isRepeatable } from './request';
import type { ApiRequest } from './request';
import { judge } from './retry';
import type { Verdict } from './retry';

/** One execution's way to one account. */
export interface Session<A extends Account> {
	account: A;
	/** The way of one item, which may use another account's address book (see `accountFor`). */
	api: Sending;
}

/**
 * Opens the way to an account for one execution: all requests share its limiter, in a lane of
 * their own.
 *
 * @param signal aborts when the execution is stopped; then nothing more is sent
 */
export function openSession<A extends Account>(
	sender: Sender,
	platform: Platform<A>,
	credential: OpenCredential,
	signal?: AbortSignal,
	clock: Clock = systemClock,
): Session<A> {
	const account = platform.account(credential.data);
	const name = `${credential.type}:${credential.details.id ?? credential.details.name}`;
	const limiter = limiterOf(name, account.windows, clock);
	const lane = {};
	const memory = new Map<string, Promise<unknown>>();

	async function pause(milliseconds: number): Promise<void> {
		await clock.sleep(milliseconds, signal);
		if (signal?.aborted) throw new Cancelled();
	}

	async function turn(): Promise<EndTurn> {
		const end = await limiter.turn(lane, signal);
		if (!end) throw new Cancelled();
		return end;
	}

	async function send(request: ApiRequest): Promise<Answer> {
		const tries = { refusals: 0, failures: 0 };
		for (;;) {
			const end = await turn();
			const result = await exchange(sender, credential, account, request);
			const pace = readPace(result, platform.pace, clock.now());
			end(pace);
			if (signal?.aborted) throw new Cancelled();
			if (pace.refused) tries.refusals++;
			else tries.failures++;
			const verdict = saysNo(platform, result) ?? judge(request, result, tries, pace);
			if (verdict.is === 'accepted') return result as Answer;
			if (verdict.is === 'failed') {
				throw failure(platform, account, request, result, verdict.fate, pace.dailyLimitReached);
			}
			await pause(verdict.wait);
		}
	}

	return {
		account,
		api: {
			send,
			pause,
			each: inParallel,
			unexpected: (answer, what, remedy) =>
				new ApiFailure(
					{
						message: `${platform.name}'s answer holds no ${what}`,
						remedy: remedy ?? "Check the credential's Base URL, and that the account has this feature.",
					},
					{ status: answer.status, request: 'answer' },
					'refused',
				),
			async once<T>(key: string, produce: () => Promise<T>): Promise<T> {
				const known = memory.get(key) ?? produce();
				memory.set(key, known);
				return (await known) as T;
			},
		},
	};
}

/** The verdict over a success that is none by what its body says. */
function saysNo<A extends Account>(platform: Platform<A>, result: Exchange): Verdict | undefined {
	const isSuccess = result.kind === 'answer' && result.status < 300;
	return isSuccess && platform.refuses?.(result.body) ? { is: 'failed', fate: 'refused' } : undefined;
}

const CALLS_IN_PARALLEL = 5;

async function inParallel<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
	const done = await pool(list.length, async (index) => await settle(work(list[index])), {
		width: CALLS_IN_PARALLEL,
	});
	return done.map((outcome) => {
		if (outcome?.ok) return outcome.value;
		throw outcome?.error;
	});
}

function failure<A extends Account>(
	platform: Platform<A>,
	account: A,
	request: ApiRequest,
	result: Exchange,
	fate: Fate,
	dailyLimitReached?: boolean,
): ApiFailure {
	const answer = result.kind === 'answer' ? result : undefined;
	const clean = (text: string) => redacted(text, account.secrets);
	const words = clean(wordsOf(answer?.body) ?? '');
	const general = generalExplanation(platform.name, result, fate, isRepeatable(request));
	const special = dailyLimitReached
		? {
				message: `${platform.name}'s daily limit of requests is used up`,
				remedy: 'Run the items that are left tomorrow, or spread the work over more days.',
			}
		: answer && platform.explain(answer, words, request);
	const { code, traceId } = platform.trace((answer?.body ?? {}) as Record<string, unknown>);
	return new ApiFailure(
		{
			message: clean(special?.message ?? general.message),
			remedy: clean(special?.remedy ?? general.remedy ?? '') || undefined,
		},
		{
			status: answer?.status,
			words: words || undefined,
			code: code && clean(code),
			traceId: traceId && clean(traceId),
			request: clean(`${request.method} ${request.path}`),
		},
		fate,
	);
}

/** The text without anything that must not be shown. */
export function redacted(text: string, secrets: readonly string[]): string {
	return secrets.filter(Boolean).reduce((clean, secret) => clean.replaceAll(secret, '•••'), text);
}
