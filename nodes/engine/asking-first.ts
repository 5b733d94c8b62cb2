import type { Account } from './account';
import type { Api } from './api';
import type { Operation } from './operation';

/** What an operation works with: the values of its form, and the account. */
export interface Given<A extends Account> {
	values: Record<string, unknown>;
	account: A;
}

/**
 * An operation whose request takes something that only the platform can tell. It is prepared
 * twice: with a stand-in, so that everything else is checked before anything is sent, and with
 * the answer.
 *
 * @param standIn what is given, completed by a stand-in; `undefined` when nothing is missing
 * @param ask what is given, completed by what the platform answers
 */
export function askingFirst<A extends Account>(
	operation: Operation<A>,
	standIn: (given: Given<A>) => Given<A> | undefined,
	ask: (given: Given<A>, api: Api) => Promise<Given<A>>,
): Operation<A> {
	return {
		...operation,
		prepare(values, account, files) {
			const given = { values, account };
			const complete = standIn(given);
			if (!complete) return operation.prepare(values, account, files);
			const { chain } = operation.prepare(complete.values, complete.account, files);
			return {
				chain,
				async run(api) {
					const asked = await ask(given, api);
					return await operation.prepare(asked.values, asked.account, files).run(api);
				},
			};
		},
	};
}
