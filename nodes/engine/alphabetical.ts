/**
 * Sorts the entries of a form by their names, whether written large or small: in the same order on
 * every server. To ask for the order of the server's language would load that language's rules,
 * which takes longer than to build all forms.
 */
export function alphabetical<T>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
	const key = (entry: T) => nameOf(entry).toLowerCase();
	return [...entries].sort((a, b) => {
		if (key(a) === key(b)) return 0;
		return key(a) < key(b) ? -1 : 1;
	});
}
