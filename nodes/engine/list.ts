import type { IDataObject } from 'n8n-workflow';

import type { Account } from './account';
import type { Api, Output } from './api';
import type { Field } from './field';
import { field } from './field';
import type { Described, Operation, Values } from './operation';
import type { Next } from './paging';
import { flag, whole } from './readers';
import type { ApiRequest, Query } from './request';
import { simplify } from './simplify';

export const returnAll = field(
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	flag,
);

export const limit = field(
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
		required: true,
	},
	whole,
);

export const simplified = field(
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	flag,
);

/** How a list is asked for and read, page by page. */
export interface Pages {
	/** The rows of a page; `undefined` when the answer holds no list. */
	rows(body: unknown): IDataObject[] | undefined;
	/** Names a row, so that one that two pages share comes out once. */
	key?(row: IDataObject): string | undefined;
	/** Name of the page size in the query, and the most that the API allows; absent where a list comes whole. */
	pageSize?: { name: string; most: number };
	next: Next;
	/** Whether the API pages at all is not documented: a page that only repeats is then the end. */
	mayNotPage?: boolean;
}

interface List<
	Fields extends readonly Field[],
	Options extends readonly Field[],
	A extends Account,
> extends Described<Fields, Options>,
		Pages {
	request(values: Values<Fields, Options>, account: A): ApiRequest;
	/** Members that Simplify keeps; without it a row is small enough as it is. */
	summary?: readonly string[];
	/** Completes the rows, where the list itself lacks something. */
	complete?(rows: IDataObject[], values: Values<Fields, Options>, api: Api): Promise<IDataObject[]>;
}

/** An operation that lists: brings Return All, Limit and, with a summary, Simplify. */
export function list<
	const Fields extends readonly Field[],
	A extends Account,
	const Options extends readonly Field[] = [],
>(described: List<Fields, Options, A>): Operation<A> {
	const { summary, fields } = described;
	const isCollection = ({ property }: Field) => property.type === 'collection';
	const all: Field[] = [
		...fields.filter((one) => !isCollection(one)),
		returnAll,
		limit,
		...(summary ? [simplified] : []),
		...fields.filter(isCollection),
	];
	return {
		...described,
		fields: all,
		options: described.options ?? [],
		prepare(given, account) {
			const values = { options: {}, ...given } as Values<Fields, Options>;
			const wanted = given.returnAll === true ? Infinity : (given.limit as number);
			const request = described.request(values, account);
			return {
				async run(api): Promise<Output[]> {
					const rows = await collect(described, request, wanted, api);
					const whole = (await described.complete?.(rows, values, api)) ?? rows;
					const cut = summary && given.simplify !== false;
					return whole.map((row) => ({ json: cut ? simplify(row, summary) : row }));
				},
			};
		},
	};
}

/**
 * Follows the pages until enough rows are there or none are left.
 * @throws the API's own failure, or one that says that the pages do not move on
 */
export async function collect(
	pages: Pages,
	request: ApiRequest,
	wanted: number,
	api: Api,
): Promise<IDataObject[]> {
	const { pageSize } = pages;
	const size = Math.min(wanted, pageSize?.most ?? Infinity);
	const rows: IDataObject[] = [];
	const seen = new Set<string>();
	let query: Query = { ...request.query, ...(pageSize ? { [pageSize.name]: size } : {}) };
	for (;;) {
		const answer = await api.send({ ...request, query });
		const page = pages.rows(answer.body);
		if (!page) throw api.unexpected(answer, 'list of results');
		const before = rows.length;
		for (const row of page) {
			const key = pages.key?.(row);
			if (key !== undefined && seen.has(key)) continue;
			if (key !== undefined) seen.add(key);
			rows.push(row);
		}
		if (rows.length >= wanted) return rows.slice(0, wanted);
		const following = pages.next({ body: answer.body, rows: page, count: rows.length, size, query });
		if (!following) return rows;
		if (rows.length === before && pages.mayNotPage) return rows;
		if (rows.length === before) {
			throw api.unexpected(
				answer,
				`new results on the page after result ${before}`,
				`Narrow the list with a filter: more than ${size} results may share one sort value.`,
			);
		}
		query = { ...query, ...following };
	}
}
