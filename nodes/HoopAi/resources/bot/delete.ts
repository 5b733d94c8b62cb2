import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { bot } from '../../fields';

export const remove = single({
	value: 'delete',
	name: 'Delete',
	action: 'Delete bot',
	description: 'Delete an AI bot and its knowledge for good; its conversations stay',
	fields: [bot],
	request: ({ botId }, { locationId }: HoopAiAccount) =>
		del(path`/conversations/bots/${botId}`, { locationId }),
	read: (_body, { botId }) => ({ deleted: true, id: botId }),
});
