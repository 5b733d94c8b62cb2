const LONGEST = 90;

/** One line for a list to choose from: what is known of a row, in order, short enough to read. */
export function labelled(...parts: unknown[]): string {
	const label = parts
		.filter((part) => part !== undefined && part !== null && part !== '')
		.map(String)
		.join(' · ')
		.replace(/\s+/g, ' ');
	return label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label || '(no name)';
}
