import type { Resource } from '../../engine/platform';
import { contact } from './contact';
import { conversation } from './conversation';
import { message } from './message';

/** The resources; the form starts with the first. */
export const resources: readonly Resource[] = [conversation, message, contact];
