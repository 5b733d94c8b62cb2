import type { IDataObject } from 'n8n-workflow';

/** The members of a row that most workflows need; those that it lacks stay out. */
export function simplify(row: IDataObject, summary: readonly string[]): IDataObject {
	return Object.fromEntries(
		summary.filter((member) => row[member] !== undefined).map((member) => [member, row[member]]),
	);
}
