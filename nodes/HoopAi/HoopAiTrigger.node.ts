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

const [events, authentication, ...rest] = FIELDS.map((field) => field.property);

export class HoopAiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HoopAI Trigger',
		name: 'hoopAiTrigger',
		icon: { light: 'file:../../icons/hoopai.svg', dark: 'file:../../icons/hoopai.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when HoopAI, or any HighLevel account, sends an event',
		eventTriggerDescription: 'Waiting for HoopAI to call the Test URL',
		activationMessage: 'HoopAI starts your workflow by calling its Production URL.',
		defaults: { name: 'HoopAI Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'hoopAiApi', required: true }],
		webhooks: [WEBHOOK],
		properties: [events, authentication, ...SETUP, ...rest, leaveBodyUnread],
	};

	/** HoopAI has no API to register a webhook with: these only check, and nothing pretends to register. */
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
