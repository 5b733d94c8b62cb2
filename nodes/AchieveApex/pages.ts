import type { Pages } from '../engine/list';
import { byOffset } from '../engine/paging';
import { listIn } from '../engine/rows';

/** How every list of Achieve Apex pages: it refuses more than 50 rows at once. */
export const feathersPages: Pages = {
	rows: (body) => listIn(body, 'data'),
	key: ({ _id: textId, id }) => {
		const key = textId ?? id;
		return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
	},
	pageSize: { name: '$limit', most: 50 },
	next: byOffset('$skip', 'total'),
};
