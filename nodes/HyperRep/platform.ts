import type { Platform } from '../engine/platform';
import { accountOf } from './account';
import { hintFor } from './hints';
import { resources } from './resources';

/** How HyperRep speaks HTTP. It documents no rate limit: only a refusal slows the pace. */
export const hyperRep: Platform = {
	name: 'HyperRep',
	credential: 'hyperRepApi',
	resources,
	account: accountOf,
	options: [],
	accountFor: (account) => account,
	pace: {},
	explain: hintFor,
	trace: () => ({}),
};
