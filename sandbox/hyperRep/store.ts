import type { Agent, Contact, Conversation, Message, MessageDraft, Organization, ResponseDraft } from './model';

/** Everything the platform remembers, as plain lists in the order of creation. */
export class Store {
	readonly organizations: Organization[] = [];
	readonly agents: Agent[] = [];
	readonly contacts: Contact[] = [];
	readonly conversations: Conversation[] = [];
	readonly messages: Message[] = [];
	readonly messageDrafts: MessageDraft[] = [];
	responseDrafts: ResponseDraft[] = [];
}
