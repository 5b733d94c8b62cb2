import { wholeIn } from './input';

const BY_DEFAULT = 25;
const MOST = 100;

/** One page of a list, with nothing beside it: no total, no next. */
export function pageOf<T>(all: T[], query: Record<string, string>, cut = Infinity): T[] {
	const limit = Math.min(cut, wholeIn(query, 'limit', BY_DEFAULT, 1, MOST));
	const offset = wholeIn(query, 'offset', 0, 0);
	return all.slice(offset, offset + limit);
}
