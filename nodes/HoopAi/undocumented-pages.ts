import type { Pages } from '../engine/list';
import { byOffset } from '../engine/paging';
import { listIn } from '../engine/rows';

/**
 * Lists whose paging HoopAI does not document: asked for by limit and offset as its documented
 * AI list is, and read under the usual names. Where an API does not page, asking again brings
 * nothing new, which is then the end.
 *
 * @param names where the rows may be
 */
export function undocumentedPages(...names: string[]): Pages {
	return {
		rows: (body) => listIn(body, ...names, 'data', 'items', 'results'),
		key: ({ id, _id: otherId }) => (id ?? otherId) as string | undefined,
		pageSize: { name: 'limit', most: 100 },
		next: byOffset('offset', 'total'),
		mayNotPage: true,
	};
}
