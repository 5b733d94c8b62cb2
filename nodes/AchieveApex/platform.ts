import type { Platform } from '../engine/platform';
import { locatorValue } from '../engine/readers';
import { accountOf } from './account';
import type { AchieveApexAccount } from './account';
import { hintFor } from './hints';
import { resources } from './resources';

/** How Achieve Apex speaks HTTP. */
export const achieveApex: Platform<AchieveApexAccount> = {
	name: 'Achieve Apex',
	credential: 'achieveApexApi',
	resources,
	account: accountOf,
	options: [],
	accountFor(account, { organizationId }) {
		// A list is opened with the form as it stands, in which a locator is not read yet.
		const chosen = Number(locatorValue(organizationId) || NaN);
		return Number.isSafeInteger(chosen) ? { ...account, organizationId: chosen } : account;
	},
	pace: { retryAfterInBody: { path: 'data.retryAfter', unit: 'seconds' } },
	explain: hintFor,
	trace: ({ name }) => ({ code: typeof name === 'string' ? name : undefined }),
};
