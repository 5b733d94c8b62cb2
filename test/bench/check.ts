/** A contestant did other work than it was given: its figures would mean nothing. */
export class WrongWork extends Error {}

/** @throws WrongWork unless it is so */
export function check(isSo: boolean, who: string, what: string): asserts isSo {
	if (!isSo) throw new WrongWork(`${who}: ${what}`);
}
