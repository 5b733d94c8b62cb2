import { additionalBodyFields } from '../../../engine/extra-body';
import { required } from '../../../engine/field';
import { path } from '../../../engine/path';
import { patch } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { bot } from '../../fields';
import { status } from './fields';

export const setStatus = single({
	value: 'setStatus',
	name: 'Set Status',
	action: 'Set status of bot',
	description: 'Switch an AI bot on or off, or back to a draft',
	fields: [bot, required(status)],
	options: [additionalBodyFields],
	request: ({ botId, status: wanted }, { locationId }: HoopAiAccount) =>
		patch(path`/conversations/bots/${botId}/status`, { locationId, status: wanted }),
	read: (body) => unwrapped(body, 'bot', 'data'),
	chain: ({ botId }) => botId,
});
