import type { IDataObject } from 'n8n-workflow';

import type { Account } from './account';
import { extended } from './extra-body';
import type { Field } from './field';
import type { Described, Operation, Values } from './operation';
import type { ApiRequest } from './request';
import { unwrapped } from './rows';

interface Single<
	Fields extends readonly Field[],
	Options extends readonly Field[],
	A extends Account,
> extends Described<Fields, Options> {
	/** Builds the request; throws an InputRefusal where the values do not fit together. */
	request(values: Values<Fields, Options>, account: A): ApiRequest;
	/** The output of an answer; the body itself unless given. */
	read?(body: unknown, values: Values<Fields, Options>): IDataObject | IDataObject[];
	/** Items with the same chain are sent one after the other, in their order. */
	chain?(values: Values<Fields, Options>): string | undefined;
}

/** An operation that sends one request and hands back what it answered. */
export function single<
	const Fields extends readonly Field[],
	A extends Account,
	const Options extends readonly Field[] = [],
>(described: Single<Fields, Options, A>): Operation<A> {
	const read = described.read ?? ((body: unknown) => unwrapped(body));
	return {
		...described,
		options: described.options ?? [],
		prepare(given, account) {
			const values = { options: {}, ...given } as Values<Fields, Options>;
			const request = extended(described.request(values, account), values.options);
			return {
				chain: described.chain?.(values),
				async run(api) {
					const { body } = await api.send(request);
					return [read(body, values)].flat().map((json) => ({ json }));
				},
			};
		},
	};
}
