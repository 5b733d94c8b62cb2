import type { Agent, Contact, Conversation, Message, MessageDraft, ResponseDraft } from './model';
import type { Settings } from './settings';

const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const isoOrNull = (at: number | null) => (at === null ? null : iso(at));

export const agentView = ({ agent_id, name, email }: Agent) => ({ agent_id, name, email });

export const contactView = (contact: Contact, { notes: shape }: Settings) => {
	const { organizationId: _, notes, created_at, ...rest } = contact;
	return {
		...rest,
		created_at: iso(created_at),
		...(shape === 'notes' ? { notes } : { custom_fields: { notes } }),
	};
};

export const conversationView = (conversation: Conversation) => {
	const { conversation_id, start_at, last_activity_at, folder, is_read, contact_id } = conversation;
	return {
		conversation_id,
		start_at: iso(start_at),
		last_activity_at: iso(last_activity_at),
		folder,
		is_read,
		contact_id,
	};
};

export const messageView = ({ organizationId: _, sent_at, duration, ...message }: Message) => ({
	...message,
	is_form_request: message.modality === 'form_request',
	sent_at: iso(sent_at),
	drafted_at: null,
	email_metadata:
		message.modality === 'email'
			? { email_message_id: `<${message.message_id.slice(7, 19)}@mail.example>`, cc_emails: [], bcc_emails: [] }
			: null,
	call_metadata: { duration },
	tracked_links: [],
});

/** The older address answers in older names. */
export const draftView = ({ draft_id, scheduled_send_at, folder }: MessageDraft, isOlder: boolean) =>
	isOlder
		? { draft_id, queued_to_send: scheduled_send_at !== null, send_at: isoOrNull(scheduled_send_at), folder }
		: {
				draft_id,
				scheduled_to_send: scheduled_send_at !== null,
				scheduled_send_at: isoOrNull(scheduled_send_at),
				folder,
			};

export const responseView = ({ response_id, conversation_id, scheduled_send_at }: ResponseDraft) => ({
	response_id,
	conversation_id,
	scheduled_to_send: scheduled_send_at !== null,
	scheduled_send_at: isoOrNull(scheduled_send_at),
});
