import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { bot, knowledgeEntry } from '../../fields';

export const remove = single({
	value: 'delete',
	name: 'Delete',
	action: 'Delete knowledge entry',
	description: 'Make a bot forget an entry of its knowledge',
	fields: [bot, knowledgeEntry],
	request: ({ botId, entryId }, { locationId }: HoopAiAccount) =>
		del(path`/conversations/bots/${botId}/knowledge/${entryId}`, { locationId }),
	read: (_body, { entryId }) => ({ deleted: true, id: entryId }),
});
