/** The things an account holds, as the sandbox keeps them: dates are epoch milliseconds. */

export type Direction = 'inbound' | 'outbound';
export type BotStatus = 'active' | 'inactive' | 'draft';
export type AiStatus = 'open' | 'closed' | 'escalated';
export type LastAction = 'automated' | 'manual';

export interface Contact {
	id: string;
	locationId: string;
	firstName: string;
	lastName: string;
	email: string | null;
	additionalEmails: string[];
	phone: string | null;
	companyName: string | null;
	country: string;
	timezone: string;
	source: string;
	tags: string[];
	dnd: boolean;
	visitorId: string | null;
	assignedTo: string | null;
	dateAdded: number;
	dateUpdated: number;
}

export interface Conversation {
	id: string;
	locationId: string;
	contactId: string;
	type: string;
	unreadCount: number;
	starred: boolean;
	inbox: boolean;
	assignedTo: string | null;
	followers: string[];
	mentions: string[];
	feedback: unknown;
	lastMessageBody: string;
	lastMessageType: string;
	lastMessageDate: number;
	lastMessageDirection: Direction | null;
	lastMessageAction: LastAction | null;
	lastManualMessageDate: number;
	dueAt: number;
	overdueAt: number;
	/** Score by scoring profile. */
	scores: Record<string, number>;
	botId: string | null;
	aiStatus: AiStatus;
	dateAdded: number;
	dateUpdated: number;
	/** Search does not find the conversation before this moment … */
	searchableAt: number;
	/** … nor before this many further searches. */
	searchesUntilFound: number;
}

export interface Message {
	id: string;
	locationId: string;
	contactId: string;
	conversationId: string;
	type: number;
	messageType: string;
	contentType: string;
	direction: Direction;
	status: string;
	body: string;
	attachments: string[];
	source: string;
	userId: string | null;
	conversationProviderId: string | null;
	altId: string | null;
	emailIds: string[];
	call: CallDetails | null;
	/** Epoch milliseconds of a message that waits for its moment. */
	scheduledFor: number | null;
	error: unknown;
	dateAdded: number;
	dateUpdated: number;
}

export interface CallDetails {
	duration: number | null;
	status: string;
	from: string | null;
	to: string | null;
	recorded: boolean;
	sentences: Sentence[];
}

export interface Sentence {
	speaker: number;
	text: string;
	/** Milliseconds from the start of the call. */
	start: number;
	end: number;
	confidence: number;
	sentiment: 'positive' | 'neutral' | 'negative';
	score: number;
}

export interface EmailMessage {
	id: string;
	messageId: string;
	threadId: string;
	locationId: string;
	contactId: string;
	conversationId: string;
	subject: string;
	body: string;
	direction: Direction;
	status: string;
	from: string;
	to: string[];
	cc: string[];
	bcc: string[];
	attachments: string[];
	replyToMessageId: string | null;
	source: string;
	altId: string | null;
	dateAdded: number;
}

export interface Bot {
	id: string;
	locationId: string;
	name: string;
	systemPrompt: string;
	model: string;
	temperature: number;
	maxTokens: number;
	status: BotStatus;
	dateAdded: number;
	dateUpdated: number;
}

export interface KnowledgeEntry {
	id: string;
	botId: string;
	locationId: string;
	type: 'text' | 'url';
	title: string;
	content: string | null;
	url: string | null;
	status: 'ready' | 'crawling';
	dateAdded: number;
}

export interface VoiceCall {
	id: string;
	locationId: string;
	agentId: string;
	contactId: string;
	direction: Direction;
	status: string;
	from: string;
	to: string;
	/** Seconds. */
	duration: number;
	summary: string;
	recorded: boolean;
	segments: Sentence[];
	startedAt: number;
}

export interface UploadedFile {
	url: string;
	name: string;
	type: string;
	size: number;
	sha256: string;
	conversationId: string;
}

export interface TypingNotice {
	at: number;
	conversationId: string;
	visitorId: string;
	isTyping: boolean;
}
