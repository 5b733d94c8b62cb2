import type { IDataObject } from 'n8n-workflow';

import type { Account } from './account';
import type { Sending } from './api';
import type { ApiRequest } from './request';

/** One entry of a locator's From List. */
export interface Choice {
	name: string;
	value: string;
	description?: string;
	url?: string;
}

/** How a locator's From List is filled: one page of entries at a time. */
export interface Lookup {
	/** Name of the list search method. */
	name: string;
	/**
	 * @param filter what the user typed
	 * @param cursor what the page before gave to go on from
	 * @param form the parameters filled in so far, for lists that depend on another choice
	 * @param api for lists that depend on what only the platform knows
	 */
	request(
		filter: string | undefined,
		cursor: string | undefined,
		account: Account,
		form: IDataObject,
		api: Sending,
	): ApiRequest | Promise<ApiRequest>;
	rows(body: unknown): IDataObject[] | undefined;
	choice(row: IDataObject): Choice;
	/** For an API that cannot search: whether an entry fits what the user typed. */
	matches?(choice: Choice, filter: string): boolean;
	/** What the next page goes on from; `undefined` on the last. */
	next(body: unknown, rows: IDataObject[], cursor?: string): string | undefined;
}
