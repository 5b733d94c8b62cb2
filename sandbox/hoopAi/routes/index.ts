import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { aiConversations } from './aiConversations';
import { bots } from './bots';
import { calls } from './calls';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { conversationSearch } from './conversationSearch';
import { inbound } from './inbound';
import { knowledge } from './knowledge';
import { liveChat } from './liveChat';
import { messageExport } from './messageExport';
import { messages } from './messages';
import { messageStatus } from './messageStatus';
import { recordings } from './recordings';
import { schedule } from './schedule';
import { send } from './send';
import { transcriptions } from './transcriptions';
import { upload } from './upload';
import { voiceCalls } from './voiceCalls';

/** Every part of the API; each adds its own paths. */
export const routes: Array<(api: FastifyInstance, world: World) => void> = [
	conversations,
	conversationSearch,
	aiConversations,
	messages,
	messageExport,
	send,
	inbound,
	calls,
	upload,
	messageStatus,
	schedule,
	recordings,
	transcriptions,
	liveChat,
	bots,
	knowledge,
	voiceCalls,
	contacts,
];
