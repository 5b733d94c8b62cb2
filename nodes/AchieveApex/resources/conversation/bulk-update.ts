import { additionalBodyFields } from '../../../engine/extra-body';
import { InputRefusal } from '../../../engine/input-refusal';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { AchieveApexAccount } from '../../account';
import { organization } from '../../fields';
import { inOrganization } from '../../organization';
import {
	action,
	bulkFilters,
	conversationIds,
	newAiAssistant,
	newOwner,
	newPipeline,
	newStage,
	newStatus,
	target,
	unassign,
	view,
} from './bulk-fields';

/** What the body can name the conversations by: exactly one of these. */
const TARGETS = ['conversation_ids', 'view_id', 'filter'];

export const bulkUpdate = inOrganization(
	single({
		value: 'bulkUpdate',
		name: 'Bulk Update',
		action: 'Update many conversations',
		description: 'Change owner, AI assistant, status or pipeline stage of many conversations at once',
		fields: [
			action,
			target,
			conversationIds,
			view,
			bulkFilters,
			unassign,
			newOwner,
			newAiAssistant,
			newPipeline,
			newStage,
			newStatus,
		],
		options: [additionalBodyFields, organization],
		request(values, { organizationId }: AchieveApexAccount) {
			const { filters: chosen, options } = values;
			const filter = {
				channel: chosen?.channel,
				pipeline_id: chosen?.pipelineId,
				pipeline_stage_id: chosen?.pipelineStageId,
				status: chosen?.status,
			};
			const isFilter = values.target === 'filter';
			if (isFilter && Object.values(filter).every((value) => value === undefined)) {
				throw new InputRefusal(
					"'Filters' is empty: every conversation of the organization would change",
					'Add at least one filter.',
				);
			}
			const named = {
				conversation_ids: values.conversationIds,
				view_id: values.viewId,
				filter: isFilter ? { organization_id: organizationId, ...filter } : undefined,
			};
			refuseTargets({ ...named, ...options.additionalBodyFields });
			return post('/conversations-bulk-actions', {
				action: values.action,
				...named,
				...changeOf(values),
			});
		},
		read: (body) => unwrapped(body, 'data'),
	}),
	({ target: chosen }) => chosen === 'filter',
);

interface Change {
	action: string;
	unassign?: boolean;
	assignedUserId?: number;
	aiAssistantId?: number | string;
	pipelineId?: number;
	pipelineStageId?: number;
	status?: string;
}

/** The new values, named as a single conversation's are. */
function changeOf({ action: kind, unassign: nobody, ...to }: Change): Record<string, unknown> {
	const changes: Record<string, Record<string, unknown>> = {
		assign: { assigned_user_id: nobody ? null : to.assignedUserId },
		assign_ai_assistant: { assigned_ai_assistant_id: nobody ? null : to.aiAssistantId },
		move: { pipeline_id: to.pipelineId, pipeline_stage_id: to.pipelineStageId },
		update_status: { status: to.status },
	};
	return changes[kind];
}

/** @throws InputRefusal unless exactly one target is named */
function refuseTargets(body: Record<string, unknown>): void {
	const given = TARGETS.filter((name) => body[name] !== undefined && body[name] !== null);
	if (given.length === 1) return;
	throw new InputRefusal(
		`'Conversations' must be named in exactly one way, not by ${given.join(' and ') || 'none'}`,
		"Choose one in 'Conversations', and leave the others out of 'Additional Body Fields'.",
	);
}
