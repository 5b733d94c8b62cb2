import type { FunctionsBase, IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import { readParameters } from '../../engine/parameters';
import type { Reception } from '../../engine/webhook/receive';
import { checksOf } from './authentication';
import { FIELDS } from './fields';
import type { TriggerForm } from './fields';
import { isWanted } from './filters';
import { readEvent } from './reading';
import type { HoopAiEvent } from './reading';

const MINUTE = 60_000;
/** The platform's own retries go on for 70 minutes. */
const MAXIMUM_AGE = 120;

/** A reception whose items are still to be made: making one takes n8n's webhook context. */
export type Form = Omit<Reception<HoopAiEvent>, 'item'> & { includeRawBody: boolean };

/**
 * Reads the trigger's form.
 * @throws InputRefusal naming the parameter that cannot be used
 */
export function receptionOf(
	n8n: Pick<FunctionsBase, 'getNode' | 'getTimezone'>,
	resolved: (name: string, fallback: unknown) => unknown,
): Form {
	const node = n8n.getNode();
	const values = readParameters(FIELDS, {
		resolved,
		stored: node.parameters,
		node,
		timezone: n8n.getTimezone(),
		now: Date.now(),
	}) as unknown as TriggerForm;
	const { events, filters, additionalOptions: options = {} } = values;
	return {
		checks: checksOf({ ...values, ...options }),
		age: { most: (options.maximumAge ?? MAXIMUM_AGE) * MINUTE, strict: options.strict === true },
		read: readEvent,
		wants: (event) =>
			isWanted(event, { events, filters, ignoreOwnMessages: options.ignoreOwnMessages }),
		includeRawBody: options.includeRawBody === true,
	};
}

/** The item that an event starts the workflow with: always of this shape, whatever was sent. */
export function outputOf({ event, occurredAt, locationId, id, data }: HoopAiEvent): IDataObject {
	return {
		event,
		occurredAt: occurredAt === undefined ? null : new Date(occurredAt).toISOString(),
		locationId: locationId ?? null,
		webhookId: id ?? null,
		data,
	};
}

/** The item, with the bytes as they came where the form asks for them. */
export async function itemOf(
	n8n: IWebhookFunctions,
	event: HoopAiEvent,
	body: Buffer,
	includeRawBody: boolean,
): Promise<INodeExecutionData> {
	const json = outputOf(event);
	if (!includeRawBody) return { json };
	const rawBody = await n8n.helpers.prepareBinaryData(body, 'body.json', 'application/json');
	return { json, binary: { rawBody } };
}
