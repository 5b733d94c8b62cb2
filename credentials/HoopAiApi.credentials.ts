import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { refusal } from '../nodes/engine/credential-test';
import { accountOf } from '../nodes/HoopAi/account';

export class HoopAiApi implements ICredentialType {
	name = 'hoopAiApi';

	displayName = 'HoopAI API';

	documentationUrl =
		'https://github.com/n8n-nodes-conversations/n8n-nodes-conversations#hoopai-credential';

	icon = {
		light: 'file:../icons/hoopai.svg',
		dark: 'file:../icons/hoopai.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'A Private Integration token of the sub-account: Settings > Private Integrations > Add Integration. HoopAI shows it once.',
		},
		{
			displayName: 'Location ID',
			name: 'locationId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
			description: 'The sub-account that the token belongs to: Settings > Business Profile',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for HoopAI Trigger, where its Authentication is Shared Secret or Secret Header: the secret that HoopAI shows for the webhook, or a long random text of your own',
		},
		{
			displayName: 'Version',
			name: 'version',
			type: 'string',
			default: '2021-07-28',
			required: true,
			description: 'The Version header of every request. Published: 2021-04-15, 2021-07-28, 2023-02-21, v3.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://services.leadconnectorhq.com',
			required: true,
			description: 'Address of the API. Every HighLevel account uses the default.',
		},
		{
			displayName: 'Rate Limit Plan',
			name: 'rateLimitPlan',
			type: 'options',
			options: [
				{
					name: 'Agency',
					value: 'agency',
					description: '120 requests a minute, 20 a second',
				},
				{
					name: 'Auto',
					value: 'auto',
					description: "Follow the limits that HoopAI's answers tell",
				},
				{
					name: 'Custom',
					value: 'custom',
					description: 'Limits of your own contract',
				},
				{
					name: 'Standard',
					value: 'standard',
					description: '60 requests a minute, 10 a second',
				},
			],
			default: 'auto',
			description: 'How fast requests may follow one another, over all workflows that use this credential',
		},
		{
			displayName: 'Requests per Minute',
			name: 'requestsPerMinute',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			displayOptions: { show: { rateLimitPlan: ['custom'] } },
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 10,
			displayOptions: { show: { rateLimitPlan: ['custom'] } },
		},
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		// Checked here too: the token of a credential under test must not go out unencrypted.
		const { headers } = accountOf(credentials);
		return { ...requestOptions, headers: { ...requestOptions.headers, ...headers } };
	}

	/**
	 * HoopAI refuses a token, a location, a scope and a Version all with 401, told apart by the
	 * body's `message` alone. n8n looks into a body only when the status is no failure to it, and
	 * calls everything good that no rule matches: hence the last rule, which matches every answer
	 * that lists no conversations.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/+$/, "") }}',
			url: '/conversations/search',
			qs: { locationId: '={{ $credentials.locationId.trim() }}', limit: 1 },
			ignoreHttpStatusErrors: true,
		},
		rules: [
			refusal(
				'message',
				'Invalid Private Integration token',
				'The Access Token is wrong or revoked. Copy it again from Settings > Private Integrations; it is shown only once.',
			),
			refusal(
				'message',
				'This location is not accessible from this token!',
				'The Location ID belongs to another sub-account than the Access Token. Copy it from Settings > Business Profile of the sub-account that made the token.',
			),
			refusal(
				'message',
				'The token is not authorized for this scope.',
				'The Access Token lacks a permission: tick "View Conversations" (conversations.readonly) in its Private Integration. The token stays the same.',
			),
			refusal(
				'message',
				'version header is invalid',
				'HoopAI does not know this Version. Use 2021-07-28 or 2021-04-15.',
			),
			refusal(
				'message',
				'version header was not found.',
				'The Version is missing. Use 2021-07-28 or 2021-04-15.',
			),
			refusal('statusCode', 401, 'HoopAI does not accept the Access Token.'),
			refusal('statusCode', 403, 'The Access Token is not allowed to read conversations.'),
			refusal('statusCode', 404, 'There is no Conversations API at the Base URL.'),
			refusal('statusCode', 422, 'HoopAI does not accept the Location ID.'),
			refusal('statusCode', 429, 'The rate limit is exhausted. Test again in a minute.'),
			refusal(
				'conversations',
				undefined,
				'The answer lists no conversations. Check the Base URL: it must be the address of the API.',
			),
		],
	};
}
