/** What the platform remembers, in the names of its API. Moments are epoch milliseconds. */
export interface Organization {
	organization_id: string;
	name: string;
	/** Channels that drafts may be made for. */
	channels: string[];
}

interface Owned {
	organizationId: string;
}

export interface Agent extends Owned {
	agent_id: string;
	name: string;
	email: string;
}

export interface Contact extends Owned {
	contact_id: string;
	name: string;
	email: string | null;
	phone_number: string | null;
	created_at: number;
	company_id: string | null;
	company_role: string | null;
	notes: string;
}

export interface Conversation extends Owned {
	conversation_id: string;
	start_at: number;
	last_activity_at: number;
	folder: string | null;
	is_read: boolean;
	contact_id: string;
	agentIds: string[];
}

export interface Message extends Owned {
	message_id: string;
	conversation_id: string;
	agent_id: string | null;
	modality: string;
	message_direction: string;
	subject: string | null;
	content: string;
	call_transcript: string | null;
	form_request_body: string | null;
	sent_at: number;
	duration: number | null;
}

/** A first message to somebody. */
export interface MessageDraft extends Owned {
	draft_id: string;
	folder: string | null;
	scheduled_send_at: number | null;
	/** The body as it was posted. */
	posted: Record<string, unknown>;
}

/** A reply in a conversation: one at most is pending. */
export interface ResponseDraft extends Owned {
	response_id: string;
	conversation_id: string;
	created_at: number;
	scheduled_send_at: number | null;
	posted: Record<string, unknown>;
}
