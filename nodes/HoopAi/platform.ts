import { field } from '../engine/field';
import type { Platform } from '../engine/platform';
import { id } from '../engine/readers';
import { accountOf } from './account';
import type { HoopAiAccount } from './account';
import { hintFor } from './hints';
import { resources } from './resources';

const location = field(
	{
		displayName: 'Location ID',
		name: 'locationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
		description: "The sub-account to work in, instead of the credential's. Its token must have access to it.",
	},
	id,
);

/** How HoopAI, and every HighLevel account, speaks HTTP. */
export const hoopAi: Platform<HoopAiAccount> = {
	name: 'HoopAI',
	credential: 'hoopAiApi',
	resources,
	account: accountOf,
	options: [{ ...location, narrows: true }],
	accountFor: (account, { locationId }) =>
		typeof locationId === 'string' && locationId !== '' ? { ...account, locationId } : account,
	pace: {
		limit: 'x-ratelimit-max',
		remaining: 'x-ratelimit-remaining',
		interval: 'x-ratelimit-interval-milliseconds',
		dailyRemaining: 'x-ratelimit-daily-remaining',
		retryAfterInBody: { path: 'data.retryAfter', unit: 'seconds' },
	},
	explain: hintFor,
	aboutRequest: ['traceId'],
	trace: ({ canonicalCode, traceId }) => ({
		code: typeof canonicalCode === 'string' ? canonicalCode : undefined,
		traceId: typeof traceId === 'string' ? traceId : undefined,
	}),
};
