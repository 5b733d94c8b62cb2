import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { Account } from './account';
import { settle } from './attempt';
import { formOf } from './description';
import type { Lookup } from './lookup';
import { nodeError } from './node-errors';
import { openCredential } from './open-credential';
import type { Platform } from './platform';
import { openSession } from './session';

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** The list search methods behind the From List of every locator of a platform. */
export function listSearchOf<A extends Account>(platform: Platform<A>): Record<string, ListSearch> {
	const lookups = platform.resources
		.flatMap((resource) => resource.operations)
		.flatMap((operation) => formOf(operation, platform))
		.flatMap((field) => [field, ...(field.members ?? [])])
		.flatMap((field) => field.lookup ?? []);
	return Object.fromEntries(lookups.map((lookup) => [lookup.name, listSearch(platform, lookup)]));
}

function listSearch<A extends Account>(platform: Platform<A>, lookup: Lookup): ListSearch {
	return async function (this: ILoadOptionsFunctions, filter, paginationToken) {
		const result = await settle(page(this, platform, lookup, filter, paginationToken));
		if (!result.ok) throw nodeError(this.getNode(), result.error);
		return result.value;
	};
}

async function page<A extends Account>(
	n8n: ILoadOptionsFunctions,
	platform: Platform<A>,
	lookup: Lookup,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	const credential = await openCredential(n8n, platform.credential);
	const { account, api } = openSession(n8n, platform, credential);
	const form = (n8n.getCurrentNodeParameters() ?? {}) as IDataObject;
	const request = await lookup.request(
		filter?.trim() || undefined,
		cursor,
		platform.accountFor(account, (form.options ?? {}) as IDataObject),
		form,
		api,
	);
	const answer = await api.send(request);
	const rows = lookup.rows(answer.body);
	if (!rows) throw api.unexpected(answer, 'list to choose from');
	const choices = rows.map(lookup.choice);
	const wanted = filter?.trim();
	return {
		results: wanted ? choices.filter((one) => lookup.matches?.(one, wanted) ?? true) : choices,
		paginationToken: lookup.next(answer.body, rows, cursor),
	};
}
