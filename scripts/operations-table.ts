import type { Account } from '../nodes/engine/account';
import type { Platform } from '../nodes/engine/platform';

/** A Markdown table of everything that a platform's node can do, as its form names it. */
export function operationsTable<A extends Account>({ resources }: Platform<A>): string {
	const rows = [...resources]
		.sort((a, b) => a.name.localeCompare(b.name))
		.flatMap(({ name, operations }) =>
			[...operations]
				.sort((a, b) => a.name.localeCompare(b.name))
				.map((operation) => `| ${name} | ${operation.name} | ${firstSentence(operation.description)} |`),
		);
	return ['| Resource | Operation | What it does |', '|---|---|---|', ...rows].join('\n');
}

function firstSentence(description: string): string {
	return description.split('. ')[0];
}

/** The text with what stands between two markers replaced. @throws when the markers are missing */
export function withTable(text: string, name: string, table: string): string {
	const [begin, end] = [`<!-- operations of ${name} -->`, `<!-- end of operations of ${name} -->`];
	const [from, to] = [text.indexOf(begin), text.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`README.md has no place for the operations of ${name}`);
	return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`;
}
