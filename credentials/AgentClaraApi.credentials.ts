import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { refusal } from '../nodes/engine/credential-test';
import { headersOf } from '../nodes/AgentClara/account';

export class AgentClaraApi implements ICredentialType {
	name = 'agentClaraApi';

	displayName = 'Agent Clara API';

	documentationUrl =
		'https://github.com/n8n-nodes-conversations/n8n-nodes-conversations#agent-clara-credential';

	icon = {
		light: 'file:../icons/agentclara.svg',
		dark: 'file:../icons/agentclara.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. sk_live_…',
			description:
				'Starts with sk_live_ or sk_test_: Settings > Advanced > API Keys > Create New Key. Agent Clara shows it once.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for Agent Clara Trigger: the secret key that Agent Clara signs its webhooks with. Ask support@agentclara.ai if Settings > Advanced > Webhooks does not show it.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.agentclara.app',
			required: true,
			description: 'Address of the API',
		},
		{
			displayName: 'Rate Limit Plan',
			name: 'rateLimitPlan',
			type: 'options',
			options: [
				{
					name: 'Custom',
					value: 'custom',
					description: 'Limits of your own contract',
				},
				{
					name: 'Enterprise',
					value: 'enterprise',
					description: '10,000 requests a minute',
				},
				{
					name: 'Standard',
					value: 'standard',
					description: '1,000 requests a minute, at most 100 of them in 10 seconds',
				},
			],
			default: 'standard',
			description: 'How fast requests may follow one another, over all workflows that use this credential',
		},
		{
			displayName: 'Requests per Minute',
			name: 'requestsPerMinute',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1000,
			displayOptions: { show: { rateLimitPlan: ['custom'] } },
		},
		{
			displayName: 'Requests per 10 Seconds',
			name: 'requestsPerTenSeconds',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 100,
			displayOptions: { show: { rateLimitPlan: ['custom'] } },
		},
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, ...headersOf(credentials) },
		};
	}

	/**
	 * Agent Clara says in the body why it refuses. n8n looks into a body only when the status is no
	 * failure to it, and calls everything good that no rule matches: hence the last rule, which
	 * matches every answer without data.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/+$/, "") }}',
			url: '/conversations',
			qs: { limit: 1 },
			ignoreHttpStatusErrors: true,
		},
		rules: [
			refusal(
				'error',
				'Invalid API key',
				'The API Key is wrong or revoked. Create a new one in Settings > Advanced > API Keys; it is shown only once.',
			),
			refusal('status', 429, 'The rate limit is exhausted. Test again in a minute.'),
			refusal('error', 'Rate limited', 'The rate limit is exhausted. Test again in a minute.'),
			refusal(
				'success',
				false,
				'Agent Clara refused the API Key. Check in Settings > Advanced > API Keys that it may read conversations.',
			),
			refusal(
				'data',
				undefined,
				'The answer lists no conversations. Check the Base URL: it must be the address of the API.',
			),
		],
	};
}
