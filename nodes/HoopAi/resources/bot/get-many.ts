import { list } from '../../../engine/list';
import { get } from '../../../engine/request';
import type { HoopAiAccount } from '../../account';
import { undocumentedPages } from '../../undocumented-pages';

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many bots',
	description: 'List the AI bots of the location',
	fields: [],
	request: (_values, { locationId }: HoopAiAccount) => get('/conversations/bots', { locationId }),
	...undocumentedPages('bots'),
});
