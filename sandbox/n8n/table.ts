/**
 * Rows as lines of text in columns, each cell on one line and cut to a width.
 * @param headings column names, by the key of the rows that stands below them
 */
export function table<T extends object>(rows: T[], headings: Partial<Record<keyof T & string, string>>, width = 44): string {
	const keys = Object.keys(headings) as Array<keyof T & string>;
	const lines = [keys.map((key) => headings[key] ?? ''), ...rows.map((row) => keys.map((key) => cell(row[key], width)))];
	const widths = keys.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
	const text = lines.map((line) => line.map((value, column) => value.padEnd(widths[column])).join('  ').trimEnd());
	text.splice(1, 0, widths.map((count) => '-'.repeat(count)).join('  '));
	return text.join('\n');
}

function cell(value: unknown, width: number): string {
	const text = String(value ?? '').replace(/\s+/g, ' ').trim();
	return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
