import { field, locator, shownWhen } from '../engine/field';
import { id, line } from '../engine/readers';
import { AUTO } from './channels';
import { conversations, messages, organizations, predefinedMessages, templates } from './lookups';
import { anyId, numericId } from './readers';

/** Whose conversations, replies and files these are; the option of every operation that says so. */
export const organization = locator(
	{
		displayName: 'Organization',
		name: 'organizationId',
		description: "Instead of the credential's, or of the only one that the API Key opens",
		placeholder: 'e.g. 12',
	},
	organizations,
	numericId,
);

/** The conversation that an operation is about. */
export const conversation = locator(
	{
		displayName: 'Conversation',
		name: 'conversationId',
		required: true,
		description: 'The conversation that this is about',
		placeholder: 'e.g. 4711',
	},
	conversations,
	numericId,
);

/** The same, where it only serves to find the channel or to choose a message from a list. */
export const conversationOfMessage = shownWhen({ channel: [AUTO] }, {
	...conversation,
	property: { ...conversation.property, description: 'The conversation that the message is in' },
});

/** The message that an operation is about: a number or a text, by channel. */
export const message = locator(
	{
		displayName: 'Message',
		name: 'messageId',
		required: true,
		description: 'The message that this is about',
		placeholder: 'e.g. 66b1f0c2a9d4e83f5c7a1b2d',
	},
	messages,
	id,
);

/** A template of WhatsApp messages. */
export const template = locator(
	{
		displayName: 'Template',
		name: 'templateId',
		required: true,
		description: 'The approved message template to send',
		placeholder: 'e.g. 31',
	},
	templates,
	numericId,
);

/** The predefined reply that an operation is about. */
export const predefinedMessage = locator(
	{
		displayName: 'Predefined Message',
		name: 'predefinedMessageId',
		required: true,
		description: 'The predefined reply that this is about',
		placeholder: 'e.g. 8',
	},
	predefinedMessages,
	numericId,
);

/** Where the one file is that an operation sends. */
export const inputField = field(
	{
		displayName: 'Input Data Field Name',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input field that holds the file',
	},
	line,
);

/** An id of something that this API does not list: it is typed, or read off another record. */
export function typedId<const Name extends string>(name: Name, displayName: string, description: string) {
	return field({ displayName, name, type: 'string', default: '', placeholder: 'e.g. 7', description }, numericId);
}

/** A user of the organization. */
export const ownerId = typedId(
	'assignedUserId',
	'Owner User ID',
	"The user to assign; the API does not list users, but a conversation's assigned_user_id tells one",
);

/** An AI assistant, whose ids may be texts. */
export const aiAssistantId = field(
	{
		displayName: 'AI Assistant ID',
		name: 'aiAssistantId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 3',
		description: 'The AI assistant to assign',
	},
	anyId,
);

export const pipelineId = typedId('pipelineId', 'Pipeline ID', 'A pipeline of the organization');
export const pipelineStageId = typedId('pipelineStageId', 'Pipeline Stage ID', 'A stage of the pipeline');
export const viewId = typedId('viewId', 'View ID', 'A view that was saved in Achieve Apex');
