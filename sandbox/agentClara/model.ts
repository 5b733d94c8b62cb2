export const CHANNELS = ['sms', 'email', 'instagram', 'facebook', 'whatsapp', 'voice'] as const;
export const STATUSES = ['open', 'closed', 'resolved'] as const;
export const SENDERS = ['customer', 'assistant'] as const;

export type Channel = (typeof CHANNELS)[number];
export type Status = (typeof STATUSES)[number];
export type Sender = (typeof SENDERS)[number];

export interface Contact {
	id: string;
	/** The sub-account that it belongs to; never shown. */
	account: string;
	name: string;
	email?: string;
	phone?: string;
	tags: string[];
	customFields: Record<string, unknown>;
	createdAt: number;
	updatedAt: number;
}

export interface Message {
	id: string;
	sender: Sender;
	content: string;
	at: number;
}

export interface Conversation {
	id: string;
	account: string;
	customerId: string;
	customerName?: string;
	customerEmail?: string;
	customerPhone?: string;
	channel: string;
	subject: string;
	status: Status;
	unread: boolean;
	tags: string[];
	messages: Message[];
	startedAt: number;
	closedAt?: number;
}
