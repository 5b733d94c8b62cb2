import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { iso, text, whole } from '../../../engine/readers';
import { patch } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { aiAssistantId, conversation, ownerId, pipelineId, pipelineStageId } from '../../fields';
import { refuseBoth } from './contradiction';
import { status } from './status';
import { toggle } from './toggle';

const updateFields = collection(
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	[
		aiAssistantId,
		toggle('aiAutoAssignmentDisabled', 'AI Auto Assignment Disabled', 'Whether no AI assistant takes the conversation by itself'),
		field(
			{
				displayName: 'AI Auto Assignment Disabled Reason',
				name: 'aiAutoAssignmentDisabledReason',
				type: 'string',
				default: '',
				placeholder: 'e.g. Asked for a human',
			},
			text,
		),
		field(
			{
				displayName: 'AI Context Cut',
				name: 'aiContextCut',
				type: 'dateTime',
				default: '',
				description: 'The AI assistant forgets what was before this moment',
			},
			iso,
		),
		toggle('blocked', 'Blocked', 'Whether the contact is blocked in this conversation'),
		ownerId,
		pipelineId,
		pipelineStageId,
		toggle('removeAiAssistant', 'Remove AI Assistant', 'Whether to leave the conversation without an AI assistant'),
		toggle('removeFromPipeline', 'Remove From Pipeline', 'Whether to take the conversation out of its pipeline'),
		toggle('removeOwner', 'Remove Owner', 'Whether to leave the conversation without an owner'),
		status,
		field(
			{
				displayName: 'Unread Count',
				name: 'unreadCount',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: '0 marks the conversation as read, 1 as unread',
			},
			whole,
		),
	],
);

export const update = single({
	value: 'update',
	name: 'Update',
	action: 'Update conversation',
	description: 'Change status, owner, AI assistant or pipeline stage, mark as read, or block',
	fields: [conversation, updateFields],
	options: [additionalBodyFields],
	request({ conversationId, updateFields: changes, options }) {
		const { removeOwner, removeAiAssistant, removeFromPipeline } = changes;
		refuseBoth(removeOwner, changes.assignedUserId, 'Remove Owner', 'Owner User ID');
		refuseBoth(removeAiAssistant, changes.aiAssistantId, 'Remove AI Assistant', 'AI Assistant ID');
		const stage = changes.pipelineStageId ?? changes.pipelineId;
		refuseBoth(removeFromPipeline, stage, 'Remove From Pipeline', 'Pipeline Stage ID');
		const body = withoutGaps({
			status: changes.status,
			assigned_user_id: removeOwner ? null : changes.assignedUserId,
			assigned_ai_assistant_id: removeAiAssistant ? null : changes.aiAssistantId,
			pipeline_id: removeFromPipeline ? null : changes.pipelineId,
			pipeline_stage_id: removeFromPipeline ? null : changes.pipelineStageId,
			ai_context_cut: changes.aiContextCut,
			unread_count: changes.unreadCount,
			ai_auto_assignment_disabled: changes.aiAutoAssignmentDisabled,
			ai_auto_assignment_disabled_reason: changes.aiAutoAssignmentDisabledReason,
			blocked: changes.blocked,
		});
		if (Object.keys({ ...body, ...options.additionalBodyFields }).length === 0) {
			throw new InputRefusal("'Update Fields' is empty", 'Add at least one field to change.');
		}
		return patch(path`/conversations/${conversationId}`, body);
	},
	read: (body) => unwrapped(body, 'data'),
	chain: ({ conversationId }) => String(conversationId),
});

function withoutGaps(body: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
