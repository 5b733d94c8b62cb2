import type { IDataObject } from 'n8n-workflow';

import { field, filters } from '../../../engine/field';
import { limit, returnAll } from '../../../engine/list';
import { path } from '../../../engine/path';
import { flag } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { listIn } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import { conversation } from '../../fields';
import { sender } from './sender';

const newestFirst = field(
	{
		displayName: 'Newest First',
		name: 'newestFirst',
		type: 'boolean',
		default: true,
		description: 'Whether the latest message comes first; otherwise the conversation reads from its beginning',
	},
	flag,
);

/** Agent Clara has no list of messages: they come with their conversation, all at once. */
export const getMany = steps({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many messages',
	description: 'List the messages of a conversation',
	fields: [conversation, returnAll, limit, filters([sender])],
	options: [newestFirst],
	prepare({ conversationId, returnAll: all, limit: most, filters: { sender: wanted }, options }) {
		const request = get(path`/conversations/${conversationId}`);
		return {
			async run(api) {
				const answer = await api.send(request);
				const messages = listIn(answer.body, 'data.messages');
				if (!messages) throw api.unexpected(answer, 'messages of the conversation');
				const ordered = inOrder(messages, options.newestFirst === true);
				const chosen = ordered.filter((one) => wanted === undefined || one.sender === wanted);
				const rows = chosen.slice(0, all ? undefined : most);
				return rows.map((one) => ({ json: { ...one, conversation_id: conversationId } }));
			},
		};
	},
});

/** By date; messages of one moment stay as they came. */
function inOrder(messages: IDataObject[], newestFirst: boolean): IDataObject[] {
	const at = ({ timestamp }: IDataObject) => Date.parse(String(timestamp)) || 0;
	const sorted = [...messages].sort((a, b) => at(a) - at(b));
	return newestFirst ? sorted.reverse() : sorted;
}
