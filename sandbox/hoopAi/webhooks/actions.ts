import { notFound } from '../errors';
import { addMessage, type Added } from '../messaging';
import type { VoiceCall } from '../model';
import { VOICE_SENTENCES } from '../seed/speech';
import type { World } from '../world';

export interface BotMessageEvent {
	type: 'botMessage';
	conversationId: string;
	message: string;
}

export interface CallEvent {
	type: 'call';
	contactId: string;
	/** Whether a human took over. */
	transferred?: boolean;
}

const VOICE_AGENT = 'hs0VoiceAgentFrontDsk';
const PRACTICE = '+13125550000';

/** The conversation's bot says something on the channel that it last heard from. */
export function botSays(world: World, { conversationId, message }: BotMessageEvent): Added {
	const conversation = world.store.conversations.get(conversationId);
	const contact = world.store.contacts.get(conversation?.contactId ?? '');
	if (!conversation || !contact) throw notFound('Conversation', conversationId);
	conversation.botId ??= [...world.store.bots.keys()][0] ?? null;
	const messageType = conversation.lastMessageType || 'TYPE_SMS';
	return addMessage(world, { contact, messageType, direction: 'outbound', text: message, source: 'workflow' });
}

/** A Voice AI call comes in, and ends by itself or with a human. */
export function callEnds(world: World, { contactId, transferred = false }: CallEvent): VoiceCall {
	const contact = world.store.contacts.get(contactId);
	if (!contact) throw notFound('Contact', contactId);
	const segments = VOICE_SENTENCES[transferred ? 1 : 0];
	const duration = Math.round((segments.at(-1)?.end ?? 0) / 1000);
	const call: VoiceCall = {
		id: world.ids.next(),
		locationId: contact.locationId,
		agentId: VOICE_AGENT,
		contactId,
		direction: 'inbound',
		status: transferred ? 'transferred' : 'completed',
		from: contact.phone ?? '',
		to: PRACTICE,
		duration,
		summary: transferred ? 'Asked for a human; transferred.' : 'Booked a cleaning.',
		recorded: true,
		segments,
		startedAt: world.clock.tick(),
	};
	world.store.calls.set(call.id, call);
	world.news.tell({ is: 'call', call });
	return call;
}
