import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { refusal } from '../nodes/engine/credential-test';
import { headersOf } from '../nodes/AchieveApex/account';

export class AchieveApexApi implements ICredentialType {
	name = 'achieveApexApi';

	displayName = 'Achieve Apex API';

	documentationUrl =
		'https://github.com/n8n-nodes-conversations/n8n-nodes-conversations#achieve-apex-credential';

	icon = {
		light: 'file:../icons/achieveapex.svg',
		dark: 'file:../icons/achieveapex.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'A key of the organization: Settings > Developers > API Keys',
		},
		{
			displayName: 'Organization ID',
			name: 'organizationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12',
			description:
				'The organization that the key belongs to. Leave it empty to have it looked up, which takes one more request in each execution.',
		},
		{
			displayName: 'Requests per Hour',
			name: 'requestsPerHour',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1000,
			description:
				'How many requests the organization may make in an hour, by all of its keys together. Lower it to leave some to others.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.achieveapex.com',
			required: true,
			description: 'Address of the API',
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
	 * Achieve Apex names its refusals in the body. n8n looks into a body only when the status is no
	 * failure to it, and calls everything good that no rule matches: hence the last rule, which
	 * matches every answer that lists no organizations.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/+$/, "") }}',
			url: '/organizations',
			qs: { $limit: 1 },
			ignoreHttpStatusErrors: true,
		},
		rules: [
			refusal(
				'name',
				'NotAuthenticated',
				'Achieve Apex does not accept the API Key. Copy it again from Settings > Developers > API Keys.',
			),
			refusal('name', 'Forbidden', 'The API Key is not allowed to read its organization.'),
			refusal(
				'name',
				'TooManyRequests',
				"The organization's requests of this hour are used up. Test again later.",
			),
			refusal('name', 'NotFound', 'There is no list of organizations at the Base URL.'),
			refusal('total', 0, 'The API Key opens no organization. Make a new one in Settings > Developers > API Keys.'),
			refusal(
				'data',
				undefined,
				'The answer lists no organizations. Check the Base URL: it must be the address of the API.',
			),
		],
	};
}
