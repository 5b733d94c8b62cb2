import type { Conversation, EmailMessage, Message, VoiceCall } from '../model';
import type { Happening } from './news';

/** An event before it is put into an envelope. */
export interface Event {
	type: string;
	locationId: string;
	/** What the event is about, as HoopAI would call it. */
	entity: string;
	payload: Record<string, unknown>;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** The events that a happening causes; some cause HoopAI's own and HighLevel's. */
export function eventsOf(happening: Happening): Event[] {
	switch (happening.is) {
		case 'message':
			return ofMessage(happening.message, happening.conversation, happening.email);
		case 'escalation':
			return [escalated(happening.conversation, happening.reason)];
		case 'unread':
			return [unread(happening.conversation)];
		case 'call':
			return ofCall(happening.call);
		case 'botStatus': {
			const { id, name, status, locationId } = happening.bot;
			const payload = { botId: id, botName: name, status, previousStatus: happening.before };
			return [{ type: 'BotStatusChanged', locationId, entity: 'bot', payload }];
		}
		case 'knowledge': {
			const { id, botId, title, type, locationId } = happening.entry;
			const payload = { entryId: id, botId, title, entryType: type, action: happening.change };
			return [{ type: 'KnowledgeBaseUpdated', locationId, entity: 'knowledge', payload }];
		}
	}
}

/** What message events call a channel; other names than the API's, and not all of them. */
const CHANNEL_WORDS: Record<string, string> = {
	TYPE_CALL: 'CALL',
	TYPE_CUSTOM_CALL: 'CALL',
	TYPE_IVR_CALL: 'CALL',
	TYPE_CAMPAIGN_VOICEMAIL: 'VoiceMail',
	TYPE_EMAIL: 'Email',
	TYPE_FACEBOOK: 'FB',
	TYPE_GMB: 'GMB',
	TYPE_INSTAGRAM: 'IG',
	TYPE_LIVE_CHAT: 'Live Chat',
	TYPE_SMS: 'SMS',
	TYPE_WHATSAPP: 'WhatsApp',
};

function ofMessage(message: Message, conversation: Conversation, email?: EmailMessage): Event[] {
	if (/^TYPE_(ACTIVITY|INTERNAL)/.test(message.messageType)) return [];
	const { locationId, direction } = message;
	const outbound = direction === 'outbound';
	const events: Event[] = [
		{
			type: outbound ? 'OutboundMessage' : 'InboundMessage',
			locationId,
			entity: 'message',
			payload: { ...messagePayload(message, email), ...(outbound && { source: message.source }) },
		},
	];
	if (outbound && conversation.botId && message.source === 'workflow') {
		events.push({
			type: 'ConversationBotMessage',
			locationId,
			entity: 'message',
			payload: { ...messagePayload(message, email), botId: conversation.botId, source: message.source },
		});
	}
	if (!outbound) events.push(unread(conversation));
	return events;
}

function messagePayload(message: Message, email?: EmailMessage): Record<string, unknown> {
	const { messageType, call } = message;
	return {
		attachments: message.attachments,
		body: email ? email.body : message.body,
		contactId: message.contactId,
		contentType: message.contentType,
		conversationId: message.conversationId,
		dateAdded: iso(message.dateAdded),
		direction: message.direction,
		messageType: CHANNEL_WORDS[messageType] ?? messageType.replace(/^TYPE_/, ''),
		messageTypeId: message.type,
		messageTypeString: messageType,
		status: message.status,
		messageId: message.id,
		...(message.userId && { userId: message.userId }),
		...(message.conversationProviderId && { conversationProviderId: message.conversationProviderId }),
		...(call && { callDuration: call.duration, callStatus: call.status, from: call.from, to: call.to }),
		...(email && {
			emailMessageId: email.id,
			threadId: email.threadId,
			provider: 'Leadconnector Mailgun',
			from: email.from,
			to: email.to,
			cc: email.cc,
			bcc: email.bcc,
			subject: email.subject,
		}),
	};
}

function escalated({ id, contactId, botId, locationId, lastMessageType }: Conversation, reason?: string): Event {
	const payload = { conversationId: id, contactId, botId, messageType: lastMessageType, status: 'escalated', reason };
	return { type: 'ConversationEscalated', locationId, entity: 'conversation', payload };
}

function unread({ id, contactId, unreadCount, inbox, starred, locationId }: Conversation): Event {
	const payload = { id, contactId, unreadCount, inbox, starred, deleted: false };
	return { type: 'ConversationUnreadUpdate', locationId, entity: 'conversation', payload };
}

function ofCall(call: VoiceCall): Event[] {
	const { id, locationId, agentId, contactId, direction, status, duration, summary, startedAt } = call;
	const transferred = status === 'transferred';
	const own = { callId: id, agentId, contactId, direction, status, duration, summary };
	const actions = transferred
		? [{ _id: `${id}-transfer`, actionType: 'CALL_TRANSFER', actionName: 'Transfer', executedAt: iso(startedAt) }]
		: [];
	return [
		{ type: transferred ? 'VoiceCallEscalated' : 'VoiceCallCompleted', locationId, entity: 'call', payload: own },
		{
			type: 'VoiceAiCallEnd',
			locationId,
			entity: 'call',
			payload: {
				id,
				agentId,
				contactId,
				fromNumber: call.from,
				createdAt: iso(startedAt),
				duration,
				summary,
				transcript: call.segments.map(({ speaker, text }) => `${speaker === 0 ? 'bot' : 'human'}:${text}`).join('\n'),
				trialCall: false,
				executedCallActions: actions,
			},
		},
	];
}
