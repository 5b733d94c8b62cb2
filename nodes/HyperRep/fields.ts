import { field, locator } from '../engine/field';
import { id, line } from '../engine/readers';
import { agents, contacts, conversations, messages, organizations } from './lookups';

/** The organization that everything belongs to. */
export const organization = locator(
	{
		displayName: 'Organization',
		name: 'organizationId',
		required: true,
		description: 'The organization to work in: one of those that the API Key opens',
		placeholder: 'e.g. HR_id_7mN4qP2xLs9dV5kT',
	},
	organizations,
	id,
);

/** The conversation that an operation is about. */
export const conversation = locator(
	{
		displayName: 'Conversation',
		name: 'conversationId',
		required: true,
		description: 'The conversation that this is about',
		placeholder: 'e.g. HR_id_8kP3xLs7dV2mTr5c',
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
		description: 'The message of this conversation that this is about',
		placeholder: 'e.g. HR_id_2rW9cY1hJ6uW3qP7',
	},
	messages,
	id,
);

/** The contact that an operation is about. */
export const contact = locator(
	{
		displayName: 'Contact',
		name: 'contactId',
		required: true,
		description: 'The contact that this is about',
		placeholder: 'e.g. HR_id_4pQ8xLm2sV7kRt1c',
	},
	contacts,
	id,
);

/** The sales representative that an operation is about. */
export const agent = locator(
	{
		displayName: 'Agent',
		name: 'agentId',
		required: true,
		description: 'The sales representative that this is about',
		placeholder: 'e.g. HR_id_5hY9uJ3dF6pQ8xLm',
	},
	agents,
	id,
);

/** Where a list goes on: blank in an expression must not start it over. */
export const cursor = {
	...field(
		{
			displayName: 'Cursor',
			name: 'cursor',
			type: 'string',
			default: '',
			description:
				'Where to go on: the next_cursor of an earlier answer of the same list with the same filters. Leave it out to begin at the start.',
		},
		line,
	),
	narrows: true,
};
