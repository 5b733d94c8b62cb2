import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { readTriggerForm } from '../../engine/trigger-form';
import type { TriggerContext } from '../../engine/trigger-form';
import { receive } from '../../engine/webhook/receive';
import type { Reception } from '../../engine/webhook/receive';
import { webhookSecretOf } from '../account';
import { checksOf, takesSecret } from './authentication';
import { FIELDS } from './fields';
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
 * @param credential what it holds; the secret in it only matters where the form relies on it
 * @throws InputRefusal naming the parameter, or the credential's field, that cannot be used
 */
export function receptionOf(
	n8n: TriggerContext,
	credential: ICredentialDataDecryptedObject,
): Form {
	const values = readTriggerForm(n8n, FIELDS);
	const { events, filters, additionalOptions: options = {} } = values;
	return {
		checks: checksOf({ ...values, ...options }, () => webhookSecretOf(credential)),
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

/**
 * Receives one call of the webhook. Where a secret of the credential has to prove the call,
 * nobody gets in without a credential that can be read.
 */
export async function receiveEvent(n8n: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await receive(n8n, async () => {
		const { includeRawBody, ...form } = receptionOf(n8n, await credentialOf(n8n));
		return { ...form, item: async (event, body) => await itemOf(n8n, event, body, includeRawBody) };
	});
}

/** Decrypting takes time, and most ways to prove a call need no secret of ours. */
async function credentialOf(n8n: IWebhookFunctions): Promise<ICredentialDataDecryptedObject> {
	return takesSecret(n8n.getNodeParameter('authentication'))
		? await n8n.getCredentials('hoopAiApi')
		: {};
}

/** The item, with the bytes as they came where the form asks for them. */
async function itemOf(
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
