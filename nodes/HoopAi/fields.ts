import { field, locator } from '../engine/field';
import { id, lines } from '../engine/readers';
import { bots, contacts, conversations, knowledgeEntries, messages, voiceCalls } from './lookups';

/** The contact that an operation is about. */
export const contact = locator(
	{
		displayName: 'Contact',
		name: 'contactId',
		required: true,
		description: 'The contact that this is about',
		placeholder: 'e.g. ocQHyuzHvysMo5N5VsXc',
	},
	contacts,
	id,
);

/** The conversation that an operation is about. */
export const conversation = locator(
	{
		displayName: 'Conversation',
		name: 'conversationId',
		required: true,
		description: 'The conversation that this is about',
		placeholder: 'e.g. tDtDnQdgm2LXpyiqYvZ6',
	},
	conversations,
	id,
);

/** The message that an operation is about. */
export const message = locator(
	{
		displayName: 'Message',
		name: 'messageId',
		required: true,
		description: 'The message that this is about',
		placeholder: 'e.g. t22c6DQcTDf3MjRhwf77',
	},
	messages,
	id,
);

/** The AI bot that an operation is about. */
export const bot = locator(
	{
		displayName: 'Bot',
		name: 'botId',
		required: true,
		description: 'The AI bot that this is about',
		placeholder: 'e.g. bot_abc123',
	},
	bots,
	id,
);

/** The entry of the chosen bot's knowledge that an operation is about. */
export const knowledgeEntry = locator(
	{
		displayName: 'Entry',
		name: 'entryId',
		required: true,
		description: "The entry of the bot's knowledge",
		placeholder: 'e.g. kb_abc123',
	},
	knowledgeEntries,
	id,
);

/** The Voice AI call that an operation is about. */
export const voiceCall = locator(
	{
		displayName: 'Voice Call',
		name: 'callId',
		required: true,
		description: 'The call that this is about',
		placeholder: 'e.g. call_abc123',
	},
	voiceCalls,
	id,
);

/** A bot that a list is narrowed to. */
export const botFilter = locator(
	{
		displayName: 'Bot',
		name: 'botId',
		description: 'Only what this bot takes part in',
		placeholder: 'e.g. bot_abc123',
	},
	bots,
	id,
);

/** A contact that a list is narrowed to. */
export const contactFilter = locator(
	{
		displayName: 'Contact',
		name: 'contactId',
		description: 'Only conversations with this contact',
		placeholder: 'e.g. ocQHyuzHvysMo5N5VsXc',
	},
	contacts,
	id,
);

/** A filter by users of the account, who have no list in this API. */
export function users<const Name extends string>(name: Name, displayName: string, description: string) {
	return field(
		{
			displayName,
			name,
			type: 'string',
			default: '',
			placeholder: 'e.g. fGiae4CHkzoskh8thsik',
			description,
		},
		(value, place) => lines(value, place).join(','),
	);
}
