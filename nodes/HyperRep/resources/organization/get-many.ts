import { list } from '../../../engine/list';
import { get } from '../../../engine/request';
import { listIn } from '../../../engine/rows';

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many organizations',
	description: 'List the organizations that the API key opens',
	fields: [],
	request: () => get('/api/v2/organizations'),
	rows: (body) => listIn(body, 'data'),
	// HyperRep answers with all of them at once.
	next: () => undefined,
});
