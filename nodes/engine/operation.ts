import type { Account } from './account';
import type { Api, Output } from './api';
import type { Field, ValuesOf } from './field';
import type { ItemFiles } from './files/incoming';

/** The work of one item, checked and ready: running it is the first thing that is sent. */
export interface Job {
	/** Jobs with the same chain run one after the other, in the order of their items. */
	chain?: string;
	run(api: Api): Promise<Output[]>;
}

/** The values of an operation's fields, and of its Options collection. */
export type Values<
	Fields extends readonly Field[],
	Options extends readonly Field[] = [],
> = ValuesOf<Fields> & { options: Partial<ValuesOf<Options>> };

/** An operation of a resource: its form, and how an item's values become a job. */
export interface Operation<A extends Account = Account> {
	value: string;
	name: string;
	/** Sentence case, with the resource: how the nodes panel lists it. */
	action: string;
	description: string;
	fields: readonly Field[];
	/** Members of the Options collection. */
	options: readonly Field[];
	/** Whether rows are cut to the most useful members when Simplify is on. */
	summary?: readonly string[];
	/**
	 * Checks the values and builds the job; sends nothing.
	 * @throws InputRefusal
	 */
	prepare(values: Record<string, unknown>, account: A, files: ItemFiles): Job;
}

/** What every kind of operation is described by. */
export interface Described<Fields extends readonly Field[], Options extends readonly Field[]> {
	value: string;
	name: string;
	action: string;
	description: string;
	fields: Fields;
	options?: Options;
}
