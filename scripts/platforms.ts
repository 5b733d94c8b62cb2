import type { Platform } from '../nodes/engine/platform';
import { achieveApex } from '../nodes/AchieveApex/platform';
import { agentClara } from '../nodes/AgentClara/platform';
import { hoopAi } from '../nodes/HoopAi/platform';
import { hyperRep } from '../nodes/HyperRep/platform';

/** Every platform of the package, in the README's order. */
export const platforms = [hoopAi, agentClara, achieveApex, hyperRep] as unknown as ReadonlyArray<Platform>;
