import type { INodeParameters } from 'n8n-workflow';

import type { AgentClaraBench } from '../../support/agentClara';
import type { NodeRun } from '../../support/engine';

export type Operation = [resource: string, operation: string];

/** Runs an operation that must be refused: the error names parameter and item, and nothing left. */
export async function expectRefusal(
	clara: AgentClaraBench,
	operation: Operation,
	parameters: INodeParameters,
	/** As the form shows it. */
	parameter: string,
	more: Partial<NodeRun> & { item?: number } = {},
): Promise<void> {
	const { item = 0, ...run } = more;
	const { status, error, json } = await clara.run(...operation, parameters, run);

	expect(clara.journal()).toEqual([]);
	expect(status).toBe('error');
	expect(json).toEqual([]);
	expect(error?.message).toContain(`'${parameter}'`);
	expect(error?.message).toContain(`[item ${item}]`);
	expect(error?.context.itemIndex).toBe(item);
	expect(error?.description).toMatch(/\w{3,}/);
}
