import type { Bot, BotStatus, Conversation, EmailMessage, KnowledgeEntry, Message, VoiceCall } from '../model';

/** Something that happened in an account. */
export type Happening =
	| { is: 'message'; message: Message; conversation: Conversation; email?: EmailMessage }
	| { is: 'escalation'; conversation: Conversation; reason?: string }
	| { is: 'unread'; conversation: Conversation }
	| { is: 'botStatus'; bot: Bot; before: BotStatus }
	| { is: 'knowledge'; entry: KnowledgeEntry; change: 'added' | 'removed' }
	| { is: 'call'; call: VoiceCall };

type Listener = (happening: Happening) => void;

/** Carries what happens to whoever wants to know. */
export interface News {
	tell: Listener;
	listen(listener: Listener): void;
}

export function createNews(): News {
	const listeners: Listener[] = [];
	return {
		tell: (happening) => listeners.forEach((listener) => listener(happening)),
		listen: (listener) => void listeners.push(listener),
	};
}
