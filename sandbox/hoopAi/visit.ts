import type { FaultAction } from './faults';
import type { JournalEntry } from './journal';
import type { Access } from './tokens';

/** What the sandbox knows about one API request on its way through. */
export interface Visit {
	entry: JournalEntry;
	/** The body as text, before it was parsed. */
	text: string;
	access: Access;
	fault?: FaultAction;
	/** The answer is the fault's own: nothing was carried out. */
	struck: boolean;
	/** The request reached its route. */
	handled: boolean;
}

declare module 'fastify' {
	interface FastifyRequest {
		visit: Visit;
	}
	interface FastifyContextConfig {
		/** The scope that the token must have. */
		scope?: string;
		/** A path that only HoopAI describes. */
		ai?: boolean;
	}
}
