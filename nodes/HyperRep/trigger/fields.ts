import { field, filters } from '../../engine/field';
import { choice, flag, line, whole } from '../../engine/readers';
import { organization } from '../fields';

const event = field(
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		options: [
			{
				name: 'Conversation Activity',
				value: 'conversationActivity',
				description: 'Something happened in a conversation: a message of either side, or its beginning',
			},
			{
				name: 'Conversation Created',
				value: 'conversationCreated',
				description: 'A conversation began',
			},
		],
		default: 'conversationActivity',
		required: true,
	},
	choice,
);

const folder = field(
	{
		displayName: 'Folder',
		name: 'folder',
		type: 'string',
		default: '',
		placeholder: 'e.g. inbox',
		description: 'Only conversations in this folder, by the name that the API gives it',
	},
	line,
);

const startedWithin = field(
	{
		displayName: 'Started Within Days',
		name: 'startedWithinDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description:
			'Only conversations that began in the last so many days. HyperRep cannot be asked for recent activity alone: without this, each poll reads all conversations of the organization, 500 per request.',
	},
	whole,
);

const unreadOnly = field(
	{
		displayName: 'Unread Only',
		name: 'unreadOnly',
		type: 'boolean',
		default: true,
		description: 'Whether to leave out conversations that are marked as read',
	},
	flag,
);

/** What the trigger asks for. */
export const FIELDS = [event, organization, filters([folder, startedWithin, unreadOnly])] as const;
