import type { Scenario } from '../scenario';
import { boot } from './boot';
import { hideLatency } from './hide-latency';
import { perItemCost } from './per-item-cost';
import { recording } from './recording';
import { returnAll } from './return-all';
import { sendUnderLimit } from './send-under-limit';
import { trigger } from './trigger';

/** In the order in which they run. */
export const scenarios: readonly Scenario[] = [
	sendUnderLimit,
	hideLatency,
	perItemCost,
	returnAll,
	recording,
	trigger,
	boot,
];
