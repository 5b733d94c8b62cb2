import { field, filters } from '../../../engine/field';
import type { Reader } from '../../../engine/field';
import { choice, line, milliseconds, refuse } from '../../../engine/readers';
import { channelChoices } from '../../channels';
import { aiAssistantId, ownerId, pipelineId, pipelineStageId, typedId, viewId } from '../../fields';
import { status } from './status';
import { toggle } from './toggle';

/** What stands for every channel but the one that the inbox hides as well. */
export const NO_PLAYGROUND = 'notPlayground';

const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: [
			{ name: 'All but Playground', value: NO_PLAYGROUND, description: 'What the inbox shows at first' },
			...channelChoices,
		],
		default: NO_PLAYGROUND,
	},
	choice,
);

export const createdAfter = date('createdAfter', 'Created After', 'The earliest moment of creation');
export const createdBefore = date('createdBefore', 'Created Before', 'The latest moment of creation');

const SHORTEST_SEARCH = 3;

const words: Reader<string> = (value, place) => {
	const wanted = line(value, place);
	return wanted.length >= SHORTEST_SEARCH
		? wanted
		: refuse(place, `is too short: "${wanted}"`, `Search for at least ${SHORTEST_SEARCH} characters.`);
};

/** Everything that a list of conversations can be narrowed by. */
export const conversationFilters = filters([
	{ ...aiAssistantId, property: { ...aiAssistantId.property, description: 'Only what this AI assistant is assigned to' } },
	channel,
	createdAfter,
	createdBefore,
	field(
		{
			displayName: 'Message Text',
			name: 'messageSearchTerm',
			type: 'string',
			default: '',
			placeholder: 'e.g. invoice',
			description: 'Words in a message of the conversation, at least three characters',
		},
		words,
	),
	{ ...ownerId, property: { ...ownerId.property, description: 'Only what is assigned to this user' } },
	pipelineId,
	pipelineStageId,
	field(
		{
			displayName: 'Search',
			name: 'searchTerm',
			type: 'string',
			default: '',
			placeholder: 'e.g. Nora',
			description: 'Name or phone number of the contact',
		},
		line,
	),
	status,
	typedId('tagId', 'Tag ID', 'A tag of the contact'),
	toggle('unassignedOnly', 'Unassigned Only', 'Whether to leave out conversations that have an owner'),
	toggle('unreadOnly', 'Unread Only', 'Whether to leave out conversations without unread messages'),
	viewId,
	toggle('waitingOnly', 'Waiting Only', 'Whether to leave out conversations that do not wait for an answer'),
	toggle('withoutAiOnly', 'Without AI Assistant Only', 'Whether to leave out conversations that have an AI assistant'),
]);

function date<const Name extends string>(name: Name, displayName: string, description: string) {
	return field({ displayName, name, type: 'dateTime', default: '', description }, milliseconds);
}
