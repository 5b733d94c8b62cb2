import type { Platform } from '../nodes/engine/platform';
import { hoopAi } from '../nodes/HoopAi/platform';

/** Every platform of the package, in the README's order. */
export const platforms = [hoopAi] as unknown as ReadonlyArray<Platform>;
