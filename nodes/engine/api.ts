import type { IBinaryData, IDataObject } from 'n8n-workflow';

import type { Answer } from './answer';
import type { OutgoingFile } from './files/multipart';
import type { ApiRequest } from './request';

/** One item of the output. */
export interface Output {
	json: IDataObject;
	binary?: Record<string, IBinaryData>;
}

/** Where a file goes. */
export interface FileTarget {
	/** Name of the item's field. */
	field: string;
	/** What to call the file, without an ending, when nobody names it. */
	name: string;
}

/** What a job may do, besides computing: everything that touches the network or the time. */
export interface Api {
	/** Sends a request within the limits, again where that is safe. @throws ApiFailure */
	send(request: ApiRequest): Promise<Answer>;
	/** Fetches a file into n8n's store. @throws ApiFailure */
	download(request: ApiRequest, target: FileTarget): Promise<Output>;
	/** Fetches a file from an address that an answer named, without the token. @throws ApiFailure */
	downloadFrom(url: string, target: FileTarget): Promise<Output>;
	/**
	 * Puts a file at an address that an answer named, without the token.
	 * @returns how many bytes it has
	 * @throws ApiFailure
	 */
	uploadTo(url: string, file: OutgoingFile): Promise<number>;
	/** The value produced for `key` in this execution, produced once for all items. */
	once<T>(key: string, produce: () => Promise<T>): Promise<T>;
	/** Works on many at once, within bounds, and keeps their order. */
	each<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]>;
	/** The failure of a success that does not hold what it should. */
	unexpected(answer: Answer, what: string, remedy?: string): Error;
	/** Waits, watching for the execution's end. */
	pause(milliseconds: number): Promise<void>;
}

/** The ways that need nothing but the account. */
export type Sending = Omit<Api, 'download' | 'downloadFrom' | 'uploadTo'>;
