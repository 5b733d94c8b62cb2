import type { FaultAction } from '../hoopAi/faults';
import type { JournalEntry } from '../hoopAi/journal';
import type { KeyName } from './keys';

/** What the sandbox knows about one API request on its way through. */
export interface Call {
	entry: JournalEntry;
	/** Whose key it carries; absent until that is known. */
	key?: KeyName;
	fault?: FaultAction;
	/** The answer is the fault's own: nothing was carried out. */
	struck: boolean;
	/** The request reached its route. */
	handled: boolean;
}

declare module 'fastify' {
	interface FastifyRequest {
		call: Call;
	}
}
