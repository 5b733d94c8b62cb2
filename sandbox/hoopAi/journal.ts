export interface JournalFile {
	name: string;
	filename: string;
	type: string;
	size: number;
	sha256: string;
}

export interface JournalEntry {
	n: number;
	/** Epoch milliseconds of arrival. */
	at: number;
	/** Which of the platform's hosts was asked. */
	host: 'api' | 'storage';
	method: string;
	url: string;
	path: string;
	query: Record<string, unknown>;
	headers: Record<string, string | string[] | undefined>;
	/** JSON as parsed, other text as it came; a form as its fields and what its files were. */
	body?: unknown;
	/** The status answered; null while nothing was answered, or when nothing ever will be. */
	status: number | null;
	/** Kind of the fault that was injected. */
	fault?: string;
	/** Refused by the rate limit. */
	limited?: boolean;
	/** Whether the request was carried out, whatever the caller got to hear of it. */
	performed: boolean;
}

export type Arrival = Pick<JournalEntry, 'host' | 'method' | 'url' | 'path' | 'query' | 'headers'>;

/** The oldest entries go first: a sandbox left running must not grow for ever. */
const CAPACITY = 100_000;

/** What went over the wire, in order of arrival. */
export class Journal {
	private entries: JournalEntry[] = [];
	private count = 0;

	open(arrival: Arrival): JournalEntry {
		const entry: JournalEntry = { n: ++this.count, at: Date.now(), ...arrival, status: null, performed: false };
		this.entries.push(entry);
		if (this.entries.length > CAPACITY * 1.1) this.entries = this.entries.slice(-CAPACITY);
		return entry;
	}

	list(): JournalEntry[] {
		return [...this.entries];
	}

	clear(): void {
		this.entries = [];
		this.count = 0;
	}
}
