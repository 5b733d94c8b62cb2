import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { choice, flag } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { channel, messagesPath } from '../../channels';
import { onChannel } from '../../conversations';
import { conversation, organization } from '../../fields';
import { feathersPages } from '../../pages';

const withoutReactions = field(
	{
		displayName: 'Without Reactions',
		name: 'withoutReactions',
		type: 'boolean',
		default: true,
		description: 'Whether to leave out reactions to other messages',
	},
	flag,
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

export const getMany = onChannel(
	list({
		...feathersPages,
		value: 'getMany',
		name: 'Get Many',
		action: 'Get many messages',
		description: 'List the messages of a conversation',
		fields: [channel, conversation, filters([withoutReactions])],
		options: [organization, sortDirection],
		request: ({ channel: where, conversationId, filters: chosen, options }) =>
			get(messagesPath(where), {
				conversation_id: conversationId,
				message_type: chosen.withoutReactions ? { $ne: 'reaction' } : undefined,
				$sort: { created_at: options.sortDirection === 'asc' ? 1 : -1 },
			}),
		summary: [
			'_id',
			'id',
			'conversation_id',
			'message_type',
			'message_text',
			'direction',
			'status',
			'media_url',
			'created_by_user_id',
			'created_at',
		],
	}),
);
