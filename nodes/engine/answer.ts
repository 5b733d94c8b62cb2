import type { FileStream } from './files/store';

/** An answer of the platform, whatever its status. */
export interface Answer {
	kind: 'answer';
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	body: unknown;
	/** A success whose body is not what it was said to be. */
	unreadable?: 'cut short' | 'not JSON';
	/** The file that was asked for, instead of a body. */
	stream?: FileStream;
	/** Where the file that was asked for is. */
	movedTo?: string;
}

/** No answer arrived. */
export interface Silence {
	kind: 'silence';
	/** Node's or axios' error code. */
	code: string;
	/** The connection was never made, so that the platform surely did not act. */
	neverConnected: boolean;
	message: string;
}

export type Exchange = Answer | Silence;

/** What became of the request on the platform's side: refused there, or nobody knows. */
export type Fate = 'refused' | 'unknown';
