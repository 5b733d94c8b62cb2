import { field } from '../../../engine/field';
import { list } from '../../../engine/list';
import { refuseBackwards } from '../../../engine/ranges';
import { choice } from '../../../engine/readers';
import { get } from '../../../engine/request';
import type { AchieveApexAccount } from '../../account';
import { organization } from '../../fields';
import { inOrganization } from '../../organization';
import { feathersPages } from '../../pages';
import { refuseBoth } from './contradiction';
import { conversationFilters, createdAfter, createdBefore, NO_PLAYGROUND } from './filters';

const sortBy = field(
	{
		displayName: 'Sort By',
		name: 'sortBy',
		type: 'options',
		options: [
			{ name: 'Created', value: 'created_at' },
			{ name: 'Last Interaction', value: 'last_interaction_at' },
		],
		default: 'last_interaction_at',
	},
	choice,
);

const sortDirection = field(
	{
		displayName: 'Sort Direction',
		name: 'sortDirection',
		type: 'options',
		options: [
			{ name: 'Newest First', value: 'desc' },
			{ name: 'Oldest First', value: 'asc' },
		],
		default: 'desc',
	},
	choice,
);

/** How the API asks for what has no owner: null, which in a query string can only be a text. */
const NOBODY = 'null';

/** What a row says at a glance. */
export const CONVERSATION_SUMMARY = [
	'id',
	'contact_id',
	'channel',
	'status',
	'unread_count',
	'assigned_user_id',
	'assigned_ai_assistant_id',
	'pipeline_stage_id',
	'created_at',
	'last_interaction_at',
] as const;

export const getMany = inOrganization(
	list({
		...feathersPages,
		value: 'getMany',
		name: 'Get Many',
		action: 'Get many conversations',
		description: 'List conversations by channel, status, owner, pipeline, tag, view, text or date',
		fields: [conversationFilters],
		options: [organization, sortBy, sortDirection],
		request({ filters: chosen, options }, { organizationId }: AchieveApexAccount) {
			refuseBackwards(createdAfter, chosen.createdAfter, createdBefore, chosen.createdBefore);
			refuseBoth(chosen.unassignedOnly, chosen.assignedUserId, 'Unassigned Only', 'Owner User ID');
			refuseBoth(chosen.withoutAiOnly, chosen.aiAssistantId, 'Without AI Assistant Only', 'AI Assistant ID');
			const created = range(chosen.createdAfter, chosen.createdBefore);
			return get('/conversations', {
				organization_id: organizationId,
				status: chosen.status,
				channel: chosen.channel === NO_PLAYGROUND ? { $ne: 'playground' } : chosen.channel,
				assigned_user_id: chosen.unassignedOnly ? NOBODY : chosen.assignedUserId,
				assigned_ai_assistant_id: chosen.withoutAiOnly ? NOBODY : chosen.aiAssistantId,
				pipeline_id: chosen.pipelineId,
				pipeline_stage_id: chosen.pipelineStageId,
				tag_id: chosen.tagId,
				view_id: chosen.viewId,
				unread_count: chosen.unreadOnly ? { $gt: 0 } : undefined,
				waitingResponseOnly: chosen.waitingOnly || undefined,
				searchTerm: chosen.searchTerm,
				messageSearchTerm: chosen.messageSearchTerm,
				created_at: created,
				$sort: { [options.sortBy ?? 'last_interaction_at']: options.sortDirection === 'asc' ? 1 : -1 },
			});
		},
		summary: CONVERSATION_SUMMARY,
	}),
);

function range(from?: number, to?: number) {
	if (from === undefined && to === undefined) return undefined;
	return {
		...(from === undefined ? {} : { $gte: new Date(from).toISOString() }),
		...(to === undefined ? {} : { $lte: new Date(to).toISOString() }),
	};
}
