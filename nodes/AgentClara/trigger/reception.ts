import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { readTriggerForm } from '../../engine/trigger-form';
import type { TriggerContext } from '../../engine/trigger-form';
import { receive } from '../../engine/webhook/receive';
import type { Reception } from '../../engine/webhook/receive';
import { webhookSecretOf } from '../account';
import { readEvent } from './events';
import type { ClaraEvent } from './events';
import { FIELDS } from './fields';
import type { TriggerForm } from './fields';

const MINUTE = 60_000;
/** Agent Clara tries four times: at once, and after 5 seconds, 5 minutes and 30 minutes more. */
const MAXIMUM_AGE = 60;

/**
 * Reads the trigger's form and its secret: without a secret nobody gets in.
 * @throws InputRefusal naming the parameter, or the credential's field, that cannot be used
 */
export function receptionOf(
	n8n: TriggerContext,
	credential: ICredentialDataDecryptedObject,
): Reception<ClaraEvent> {
	const values = readTriggerForm(n8n, FIELDS);
	return {
		checks: [
			{
				scheme: 'hmac-sha256',
				header: 'X-AgentClara-Signature',
				secret: webhookSecretOf(credential),
			},
		],
		age: { most: (values.additionalOptions?.maximumAge ?? MAXIMUM_AGE) * MINUTE, strict: false },
		read: readEvent,
		wants: (event) => isWanted(event, values),
		item: ({ event, timestamp, data }) => ({ json: { event, timestamp, data } }),
	};
}

/** Receives one call of the webhook. Without a credential that can be read nobody gets in. */
export async function receiveEvent(n8n: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await receive(n8n, async () =>
		receptionOf(n8n, await n8n.getCredentials('agentClaraApi')),
	);
}

function isWanted({ event, data }: ClaraEvent, { events, filters }: TriggerForm): boolean {
	const { channels, sender } = filters ?? {};
	return (
		events?.includes(event) === true &&
		(!channels?.length || channels.includes(String(data.channel))) &&
		(!sender || event !== 'message.received' || data.sender === sender)
	);
}
