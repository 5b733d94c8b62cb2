import type { Resource } from '../../engine/platform';
import type { HoopAiAccount } from '../account';
import { bot } from './bot';
import { call } from './call';
import { conversation } from './conversation';
import { email } from './email';
import { knowledge } from './knowledge';
import { liveChat } from './liveChat';
import { message } from './message';
import { voiceCall } from './voiceCall';

/** The resources; the form starts with the first. */
export const resources: ReadonlyArray<Resource<HoopAiAccount>> = [
	conversation,
	message,
	bot,
	call,
	email,
	knowledge,
	liveChat,
	voiceCall,
];
