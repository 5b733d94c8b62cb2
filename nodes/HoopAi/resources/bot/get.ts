import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { bot } from '../../fields';

export const getOne = single({
	value: 'get',
	name: 'Get',
	action: 'Get bot',
	description: 'Get an AI bot with its prompt and its settings',
	fields: [bot],
	request: ({ botId }, { locationId }: HoopAiAccount) =>
		get(path`/conversations/bots/${botId}`, { locationId }),
	read: (body) => unwrapped(body, 'bot', 'data'),
});
