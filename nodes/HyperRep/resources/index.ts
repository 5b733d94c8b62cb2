import type { Resource } from '../../engine/platform';
import { agent } from './agent';
import { contact } from './contact';
import { conversation } from './conversation';
import { draft } from './draft';
import { message } from './message';
import { organization } from './organization';

/** The resources; the form starts with the first. */
export const resources: readonly Resource[] = [
	conversation,
	message,
	draft,
	contact,
	agent,
	organization,
];
