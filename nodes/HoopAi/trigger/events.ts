/** An event that the trigger knows. */
export interface KnownEvent {
	/** As HoopAI names it, and as workflows store it. */
	value: string;
	name: string;
	description: string;
	/** What an event of this kind is about by its nature, where its payload does not say. */
	channel?: string;
	direction?: 'inbound' | 'outbound';
}

/** Chosen for all events, also those that the trigger does not know. */
export const ALL = '*';

/** In alphabetical order of their names, as n8n wants its menus. */
export const EVENTS: readonly KnownEvent[] = [
	{
		value: 'BotStatusChanged',
		name: 'Bot Status Changed',
		description: 'A bot became active, inactive or a draft',
	},
	{
		value: 'ConversationBotMessage',
		name: 'Conversation Bot Message',
		description: 'An AI bot sent a message in a conversation',
		direction: 'outbound',
	},
	{
		value: 'ConversationEscalated',
		name: 'Conversation Escalated',
		description: 'A conversation was handed over to a human',
	},
	{
		value: 'ConversationUnreadUpdate',
		name: 'Conversation Unread Update',
		description: 'The number of unread messages of a conversation changed',
	},
	{
		value: 'LCEmailStats',
		name: 'Email Statistics',
		description: 'An email was delivered, opened, clicked, bounced or the like',
		channel: 'Email',
	},
	{
		value: 'InboundMessage',
		name: 'Inbound Message',
		description: 'A contact sent a message',
		direction: 'inbound',
	},
	{
		value: 'KnowledgeBaseUpdated',
		name: 'Knowledge Base Updated',
		description: 'An entry of a knowledge base was added, changed or removed',
	},
	{
		value: 'OutboundMessage',
		name: 'Outbound Message',
		description: 'A message was sent to a contact, by anybody',
		direction: 'outbound',
	},
	{
		value: 'VoiceAiCallEnd',
		name: 'Voice AI Call End',
		description: "A Voice AI call ended: HighLevel's own event, with summary and transcript",
		channel: 'Call',
	},
	{
		value: 'VoiceCallCompleted',
		name: 'Voice Call Completed',
		description: 'A Voice AI call ended',
		channel: 'Call',
	},
	{
		value: 'VoiceCallEscalated',
		name: 'Voice Call Escalated',
		description: 'A Voice AI call was transferred to a human',
		channel: 'Call',
	},
];

const KNOWN = new Map(EVENTS.map((event) => [plain(event.value), event]));

/** The event of this name, however it is spelled: `InboundMessage`, `INBOUND_MESSAGE`, `inbound.message`. */
export function knownEvent(name: unknown): KnownEvent | undefined {
	return typeof name === 'string' ? KNOWN.get(plain(name)) : undefined;
}

/** A name without what spellings differ in. */
export function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
