import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { refusal } from '../nodes/engine/credential-test';
import { headersOf } from '../nodes/HyperRep/account';

export class HyperRepApi implements ICredentialType {
	name = 'hyperRepApi';

	displayName = 'HyperRep API';

	documentationUrl =
		'https://github.com/n8n-nodes-conversations/n8n-nodes-conversations#hyperrep-credential';

	icon = {
		light: 'file:../icons/hyperrep.svg',
		dark: 'file:../icons/hyperrep.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Ask HyperRep for a key: its documentation does not say where keys are made',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.hyperrep.ai',
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
	 * HyperRep refuses every faulty key with 403, told apart by the body's `detail` alone. n8n
	 * looks into a body only when the status is no failure to it, and calls everything good that
	 * no rule matches: hence the last rule, which matches every answer that lists no organizations.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.trim().replace(/\\/+$/, "") }}',
			url: '/api/v2/organizations',
			ignoreHttpStatusErrors: true,
		},
		rules: [
			refusal('detail', 'Invalid API Key', 'HyperRep does not know this API Key. Paste it again.'),
			refusal('detail', 'API Key is inactive', 'The API Key is switched off. Have it activated, or use another one.'),
			refusal('detail', 'API Key has expired', 'The API Key has expired. Use a new one.'),
			refusal('detail', 'Missing API Key', 'No API Key arrived at HyperRep. Paste it again.'),
			refusal('detail', 'Not Found', 'There is no HyperRep API at the Base URL.'),
			refusal(
				'data',
				undefined,
				'The answer lists no organizations. Check the API Key, and the Base URL: it must be the address of the API.',
			),
		],
	};
}
