import type { Resource } from '../../engine/platform';
import type { AchieveApexAccount } from '../account';
import { automation } from './automation';
import { conversation } from './conversation';
import { file } from './file';
import { message } from './message';
import { predefinedMessage } from './predefinedMessage';

/** The resources; the form starts with the first. */
export const resources: ReadonlyArray<Resource<AchieveApexAccount>> = [
	conversation,
	message,
	automation,
	file,
	predefinedMessage,
];
