import { InputRefusal } from './input-refusal';

/**
 * Template tag for request paths: percent-encodes every inserted value as one path segment.
 *
 * An empty, `.` or `..` segment would address another endpoint (URL parsers drop or resolve them
 * even when percent-encoded), so those are refused here, whatever was checked before.
 *
 * @throws InputRefusal when a value cannot be one segment
 */
export function path(parts: TemplateStringsArray, ...values: Array<string | number>): string {
	return parts.reduce((built, part, index) => built + segment(values[index - 1]) + part);
}

const LONE_SURROGATE = /\p{Cs}/u;

function segment(value: string | number): string {
	const text = String(value ?? '').trim();
	if (text === '' || text === '.' || text === '..' || LONE_SURROGATE.test(text)) {
		throw new InputRefusal(
			`The id "${text}" cannot be part of an address`,
			'Use the id exactly as the platform shows it.',
		);
	}
	return encodeURIComponent(text);
}
