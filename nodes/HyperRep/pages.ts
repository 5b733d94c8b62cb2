import type { IDataObject } from 'n8n-workflow';

import { byCursor } from '../engine/paging';
import { listIn, member } from '../engine/rows';

/** Where the next page of a list begins; nothing after the last. */
export function nextCursor(body: unknown): string | undefined {
	const cursor = member(body, 'pagination.next_cursor');
	return typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
}

/** How every list of HyperRep pages, except that of organizations, which comes whole. */
export function pagesOf(idName: string) {
	return {
		rows: (body: unknown) => listIn(body, 'data'),
		key: ({ [idName]: id }: IDataObject) => (typeof id === 'string' ? id : undefined),
		pageSize: { name: 'limit', most: 500 },
		next: byCursor('cursor', ({ body }) => nextCursor(body)),
	};
}
