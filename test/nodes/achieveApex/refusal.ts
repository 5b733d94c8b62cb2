import type { INodeParameters } from 'n8n-workflow';

import type { AchieveApexBench } from '../../support/achieveApex';
import type { NodeRun } from '../../support/engine';

export type Operation = [resource: string, operation: string];

/** Runs an operation that must be refused: the error names parameter and item, and nothing left. */
export async function expectRefusal(
	apex: AchieveApexBench,
	operation: Operation,
	parameters: INodeParameters,
	/** As the form shows it. */
	parameter: string,
	/** What had to be asked before it could be known. */
	more: Partial<NodeRun> & { item?: number; asked?: string[] } = {},
): Promise<void> {
	const { item = 0, asked = [], ...run } = more;
	const { status, error, json } = await apex.run(...operation, parameters, run);

	expect(apex.journal().map(({ method, path }) => `${method} ${path}`)).toEqual(asked);
	expect(status).toBe('error');
	expect(json).toEqual([]);
	expect(error?.message).toContain(`'${parameter}'`);
	expect(error?.message).toContain(`[item ${item}]`);
	expect(error?.context.itemIndex).toBe(item);
	expect(error?.description).toMatch(/\w{3,}/);
}
