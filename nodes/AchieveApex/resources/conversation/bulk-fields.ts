import { filters, field, required, shownWhen } from '../../../engine/field';
import { choice, flag } from '../../../engine/readers';
import { channelChoices } from '../../channels';
import { aiAssistantId, ownerId, pipelineId, pipelineStageId, viewId } from '../../fields';
import { numericIds } from '../../readers';
import { status } from './status';

export const action = field(
	{
		displayName: 'Change',
		name: 'action',
		type: 'options',
		options: [
			{ name: 'AI Assistant', value: 'assign_ai_assistant' },
			{ name: 'Owner', value: 'assign' },
			{ name: 'Pipeline Stage', value: 'move' },
			{ name: 'Status', value: 'update_status' },
		],
		default: 'update_status',
		required: true,
		description: 'What to change in all of the conversations',
	},
	choice,
);

export const target = field(
	{
		displayName: 'Conversations',
		name: 'target',
		type: 'options',
		options: [
			{ name: 'By Filter', value: 'filter' },
			{ name: 'By ID', value: 'ids' },
			{ name: 'Of a Saved View', value: 'view' },
		],
		default: 'ids',
		required: true,
		description: 'Which conversations to change',
	},
	choice,
);

export const conversationIds = field(
	{
		displayName: 'Conversation IDs',
		name: 'conversationIds',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 4711, 4712',
		description: 'IDs with commas between them, or a list from an expression',
		displayOptions: { show: { target: ['ids'] } },
	},
	numericIds,
);

export const view = shownWhen({ target: ['view'] }, required({ ...viewId, narrows: true }));

export const bulkFilters = shownWhen(
	{ target: ['filter'] },
	filters([
		field(
			{
				displayName: 'Channel',
				name: 'channel',
				type: 'options',
				options: channelChoices,
				default: 'whatsapp',
			},
			choice,
		),
		pipelineId,
		pipelineStageId,
		status,
	]),
);

/** Takes the owner or the AI assistant away instead of naming one. */
export const unassign = field(
	{
		displayName: 'Unassign',
		name: 'unassign',
		type: 'boolean',
		default: false,
		description: 'Whether to leave the conversations without one',
		displayOptions: { show: { action: ['assign', 'assign_ai_assistant'] } },
	},
	flag,
);

export const newOwner = shownWhen({ action: ['assign'], unassign: [false] }, required(ownerId));

export const newAiAssistant = shownWhen(
	{ action: ['assign_ai_assistant'], unassign: [false] },
	required(aiAssistantId),
);

export const newPipeline = shownWhen({ action: ['move'] }, required(pipelineId));
export const newStage = shownWhen({ action: ['move'] }, required(pipelineStageId));
export const newStatus = shownWhen({ action: ['update_status'] }, required(status));
