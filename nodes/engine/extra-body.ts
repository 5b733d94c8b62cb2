import { field } from './field';
import { json } from './readers';
import type { ApiRequest } from './request';

/** For what a platform understands and the form does not know yet: the option of every write. */
export const additionalBodyFields = field(
	{
		displayName: 'Additional Body Fields',
		name: 'additionalBodyFields',
		type: 'json',
		default: '{}',
		description:
			'JSON object whose members are added to the request, replacing those of the form with the same name',
	},
	json,
);

/** The request with the user's own body members merged in last. */
export function extended(
	request: ApiRequest,
	{ additionalBodyFields: extra }: { additionalBodyFields?: Record<string, unknown> },
): ApiRequest {
	return extra ? { ...request, body: { ...request.body, ...extra } } : request;
}
