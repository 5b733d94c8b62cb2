import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { isRestart } from '../engine/webhook/activation';
import { leaveBodyUnread } from '../engine/webhook/body';
import { triggerName, WEBHOOK } from '../engine/webhook/receive';
import { forget } from '../engine/webhook/replay';
import { checkTrigger } from './trigger/activation';
import { FIELDS } from './trigger/fields';
import { receiveEvent } from './trigger/reception';
import { SETUP } from './trigger/setup';

const [events, ...rest] = FIELDS.map((field) => field.property);

export class AgentClaraTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Agent Clara Trigger',
		name: 'agentClaraTrigger',
		icon: { light: 'file:../../icons/agentclara.svg', dark: 'file:../../icons/agentclara.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when Agent Clara sends an event',
		eventTriggerDescription: 'Waiting for Agent Clara to call the Test URL',
		activationMessage: 'Agent Clara starts your workflow by calling its Production URL.',
		defaults: { name: 'Agent Clara Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'agentClaraApi', required: true }],
		webhooks: [WEBHOOK],
		properties: [events, ...SETUP, ...rest, leaveBodyUnread],
	};

	/** There is no API to register a webhook with: these only check, and nothing pretends to register. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return isRestart(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await checkTrigger(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				forget(triggerName(this));
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvent(this);
	}
}
