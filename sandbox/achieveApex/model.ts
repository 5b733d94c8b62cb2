export type Channel = 'whatsapp' | 'instagram' | 'messenger' | 'webchat' | 'sms' | 'playground';

export const CHANNELS: Channel[] = ['whatsapp', 'instagram', 'messenger', 'webchat', 'sms', 'playground'];

/** Any record: columns as the API names them, dates as ISO texts. */
export type Row = Record<string, unknown>;

export interface Organization extends Row {
	id: number;
	name: string;
}

export interface Contact extends Row {
	id: number;
	organization_id: number;
	first_name: string;
	last_name: string;
	phone: string;
}

export interface Conversation extends Row {
	id: number;
	organization_id: number;
	contact_id: number;
	channel: Channel;
	status: 'open' | 'closed';
	unread_count: number;
	assigned_user_id: number | null;
	assigned_ai_assistant_id: number | string | null;
	pipeline_id: number | null;
	pipeline_stage_id: number | null;
	blocked: boolean;
	created_at: string;
	last_interaction_at: string | null;
}

/** A message: `_id` is a text in the stores of chat channels, `id` a number in the other two. */
export interface Message extends Row {
	_id?: string;
	id?: number;
	conversation_id: number;
	message_type: string;
	message_text: string | null;
	direction: 'inbound' | 'outbound';
	created_at: string;
}

/** Bytes that arrived on the storage host. */
export interface StoredObject {
	key: string;
	type: string;
	size: number;
	sha256: string;
}
