import type { Pages } from '../engine/list';
import { byOffset } from '../engine/paging';
import { listIn } from '../engine/rows';

/**
 * How Agent Clara pages: by offset, without a total, so that only a page that is not full shows
 * the end. Hence a page must never be asked for larger than is surely allowed: one that the
 * platform cut short on its own would be taken for the last.
 *
 * @param most rows that a page may have
 */
export function pagesOf(most: number): Pages {
	return {
		rows: (body) => listIn(body, 'data'),
		key: ({ id }) => (typeof id === 'string' ? id : undefined),
		pageSize: { name: 'limit', most },
		next: byOffset('offset'),
	};
}

/** Lists with a documented largest page. */
export const LARGEST_PAGE = 100;

/** What is always allowed: the page that comes without asking for a size. */
export const DEFAULT_PAGE = 25;
