import type {
	Bot,
	Contact,
	Conversation,
	EmailMessage,
	KnowledgeEntry,
	Message,
	TypingNotice,
	UploadedFile,
	VoiceCall,
} from './model';

/** Everything the platform remembers. Plain maps, with the few indexes that big accounts need. */
export class Store {
	readonly contacts = new Map<string, Contact>();
	readonly conversations = new Map<string, Conversation>();
	readonly messages = new Map<string, Message>();
	readonly emails = new Map<string, EmailMessage>();
	readonly bots = new Map<string, Bot>();
	readonly knowledge = new Map<string, KnowledgeEntry>();
	readonly calls = new Map<string, VoiceCall>();
	readonly uploads: UploadedFile[] = [];
	readonly typing: TypingNotice[] = [];

	private readonly byContact = new Map<string, string>();
	private readonly threads = new Map<string, Message[]>();

	addConversation(conversation: Conversation): void {
		this.conversations.set(conversation.id, conversation);
		this.byContact.set(conversation.contactId, conversation.id);
		this.threads.set(conversation.id, []);
	}

	/** The one conversation that the platform keeps for a contact. */
	conversationOf(contactId: string): Conversation | undefined {
		return this.conversations.get(this.byContact.get(contactId) ?? '');
	}

	deleteConversation(conversation: Conversation): void {
		for (const message of this.thread(conversation.id)) this.forget(message);
		this.threads.delete(conversation.id);
		this.byContact.delete(conversation.contactId);
		this.conversations.delete(conversation.id);
	}

	addMessage(message: Message): void {
		this.messages.set(message.id, message);
		this.thread(message.conversationId).push(message);
	}

	deleteMessage(message: Message): void {
		const thread = this.thread(message.conversationId);
		const index = thread.indexOf(message);
		if (index >= 0) thread.splice(index, 1);
		this.forget(message);
	}

	/** A conversation's messages, oldest first. */
	thread(conversationId: string): Message[] {
		return this.threads.get(conversationId) ?? [];
	}

	private forget(message: Message): void {
		this.messages.delete(message.id);
		for (const id of message.emailIds) this.emails.delete(id);
	}
}
