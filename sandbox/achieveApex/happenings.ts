import type { Channel, Conversation, Message, Row } from './model';
import { iso, nextId, type World } from './world';

const CHAT: Channel[] = ['whatsapp', 'instagram', 'messenger', 'webchat'];

/** Puts a message into a conversation, which becomes the latest one by it. */
export function addMessage(
	world: World,
	conversation: Conversation,
	message: { direction: 'inbound' | 'outbound'; type?: string; text?: string | null } & Row,
	at = world.clock.tick(),
): Message {
	const { direction, type = 'text', text = null, ...rest } = message;
	const number = nextId(world);
	const added: Message = {
		...(CHAT.includes(conversation.channel) ? { _id: number.toString(16).padStart(24, '6') } : { id: number }),
		conversation_id: conversation.id,
		organization_id: conversation.organization_id,
		channel: conversation.channel,
		message_type: type,
		message_text: text,
		direction,
		status: direction === 'inbound' ? 'received' : 'sent',
		media_url: null,
		...rest,
		created_at: iso(at),
	};
	world.tables.messages.push(added);
	if (type !== 'note') conversation.last_interaction_at = iso(at);
	if (direction === 'inbound') conversation.unread_count++;
	return added;
}

/** Begins a conversation. */
export function addConversation(
	world: World,
	given: Partial<Conversation> & Pick<Conversation, 'organization_id' | 'contact_id' | 'channel'>,
	at = world.clock.tick(),
): Conversation {
	const conversation: Conversation = {
		id: nextId(world),
		status: 'open',
		unread_count: 0,
		assigned_user_id: null,
		assigned_ai_assistant_id: null,
		pipeline_id: null,
		pipeline_stage_id: null,
		ai_context_cut: null,
		ai_auto_assignment_disabled: false,
		ai_auto_assignment_disabled_reason: null,
		blocked: false,
		created_at: iso(at),
		last_interaction_at: iso(at),
		...given,
	};
	world.tables.conversations.push(conversation);
	return conversation;
}
