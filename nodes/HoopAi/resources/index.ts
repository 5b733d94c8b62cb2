import type { Resource } from '../../engine/platform';
import type { HoopAiAccount } from '../account';
import { conversation } from './conversation';
import { message } from './message';

/** The resources, in menu order. */
export const resources: ReadonlyArray<Resource<HoopAiAccount>> = [conversation, message];
