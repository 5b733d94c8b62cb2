import type { Account } from './account';
import type { Field } from './field';
import type { ItemFiles } from './files/incoming';
import type { Described, Job, Operation, Values } from './operation';

interface Steps<
	Fields extends readonly Field[],
	Options extends readonly Field[],
	A extends Account,
> extends Described<Fields, Options> {
	/** Checks the values and builds the job; sends nothing. Throws an InputRefusal. */
	prepare(values: Values<Fields, Options>, account: A, files: ItemFiles): Job;
}

/** An operation that takes several requests, or one that depends on another's answer. */
export function steps<
	const Fields extends readonly Field[],
	A extends Account,
	const Options extends readonly Field[] = [],
>(described: Steps<Fields, Options, A>): Operation<A> {
	return {
		...described,
		options: described.options ?? [],
		prepare: (given, account, files) =>
			described.prepare({ options: {}, ...given } as Values<Fields, Options>, account, files),
	};
}
