/** What came of something that may throw: its value, or what it threw. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** Runs `action` and hands back what it threw instead of throwing it. */
export function attempt<T>(action: () => T): Outcome<T> {
	try {
		return { ok: true, value: action() };
	} catch (error) {
		return { ok: false, error };
	}
}

/** As `attempt`, for a promise. */
export async function settle<T>(promise: Promise<T>): Promise<Outcome<T>> {
	return await promise.then(
		(value): Outcome<T> => ({ ok: true, value }),
		(error: unknown): Outcome<T> => ({ ok: false, error }),
	);
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
