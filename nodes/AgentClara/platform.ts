import type { Platform } from '../engine/platform';
import { accountOf } from './account';
import { hintFor, saysNo } from './hints';
import { resources } from './resources';

/** How Agent Clara speaks HTTP. Its answers tell nothing about its limits but that one is reached. */
export const agentClara: Platform = {
	name: 'Agent Clara',
	credential: 'agentClaraApi',
	resources,
	account: accountOf,
	options: [],
	accountFor: (account) => account,
	pace: {},
	refuses: saysNo,
	explain: hintFor,
	trace: () => ({}),
};
