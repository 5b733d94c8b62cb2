import { list } from '../../../engine/list';
import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import type { HoopAiAccount } from '../../account';
import { bot } from '../../fields';
import { undocumentedPages } from '../../undocumented-pages';

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many knowledge entries',
	description: 'List what a bot has been taught',
	fields: [bot],
	request: ({ botId }, { locationId }: HoopAiAccount) =>
		get(path`/conversations/bots/${botId}/knowledge`, { locationId }),
	...undocumentedPages('knowledge', 'entries', 'knowledgeBase'),
});
