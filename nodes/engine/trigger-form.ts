import type { FunctionsBase } from 'n8n-workflow';

import type { Field, ValuesOf } from './field';
import { readParameters } from './parameters';

/** Any of n8n's contexts that a trigger runs in: it has one form, and no items. */
export interface TriggerContext extends Pick<FunctionsBase, 'getNode' | 'getTimezone'> {
	getNodeParameter(name: string, fallback?: unknown): unknown;
}

/**
 * Reads a trigger's form.
 * @throws InputRefusal naming the parameter that cannot be used
 */
export function readTriggerForm<const Fields extends readonly Field[]>(
	n8n: TriggerContext,
	fields: Fields,
): ValuesOf<Fields> {
	const node = n8n.getNode();
	return readParameters(fields, {
		resolved: (name, fallback) => n8n.getNodeParameter(name, fallback),
		stored: node.parameters,
		node,
		timezone: n8n.getTimezone(),
		now: Date.now(),
	}) as unknown as ValuesOf<Fields>;
}
