import type { Account } from './account';
import type { Field } from './field';
import { outputField } from './files/field';
import type { Described, Operation, Values } from './operation';
import type { ApiRequest } from './request';
import { steps } from './steps';

interface Download<
	Fields extends readonly Field[],
	Options extends readonly Field[],
	A extends Account,
> extends Described<Fields, Options> {
	/** Built with `getFile`. */
	request(values: Values<Fields, Options>, account: A): ApiRequest;
	/** What to call the file, without an ending, when the answer does not. */
	fileName(values: Values<Fields, Options>): string;
}

/** An operation that fetches a file: brings Put Output File in Field. */
export function download<
	const Fields extends readonly Field[],
	A extends Account,
	const Options extends readonly Field[] = [],
>(described: Download<Fields, Options, A>): Operation<A> {
	return steps({
		...described,
		fields: [...described.fields, outputField],
		prepare(given, account: A) {
			const values = given as unknown as Values<Fields, Options>;
			const request = described.request(values, account);
			const target = {
				field: (given as unknown as { binaryPropertyName: string }).binaryPropertyName,
				name: described.fileName(values),
			};
			return { run: async (api) => [await api.download(request, target)] };
		},
	});
}
