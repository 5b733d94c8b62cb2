import { tryToParseDateTime } from 'n8n-workflow';

import { attempt, messageOf } from './attempt';
import { choicesOf } from './field';
import type { Place, Reader } from './field';
import { InputRefusal } from './input-refusal';

/** A refusal that names the parameter as the form shows it. */
export function refuse({ property }: Pick<Place, 'property'>, what: string, remedy: string): never {
	throw new InputRefusal(`'${property.displayName}' ${what}`, remedy);
}

/** Text as it is, line breaks and all. */
export const text: Reader<string> = (value, place) =>
	typeof value === 'object'
		? refuse(place, 'is not text', 'Use a text, or an expression that gives one.')
		: String(value);

/** One line of text, trimmed: a phone number, an address, a subject. */
export const line: Reader<string> = (value, place) => {
	const trimmed = text(value, place).trim();
	return /[\r\n]/.test(trimmed)
		? refuse(place, 'has a line break', 'Use a single line of text.')
		: trimmed;
};

/** What no platform's ids contain, but what a pasted address, a file name or a typo does. */
const NO_ID = /[^\x21-\x7e]|[/\\?#%<>"'`{}|^]/;

/** An id, from a locator or plain: printable ASCII without anything that has a meaning in a URL. */
export const id: Reader<string> = (value, place) => {
	const plain = locatorValue(value);
	const trimmed = text(plain, place).trim();
	if (typeof plain === 'boolean' || NO_ID.test(trimmed) || /^\.{1,2}$/.test(trimmed)) {
		refuse(
			place,
			`is not a valid ID: "${shorten(trimmed)}"`,
			'An ID has no spaces, slashes, question marks or accented letters. Copy it from the platform, or choose From List.',
		);
	}
	return trimmed;
};

/** A resource locator's value, or the value itself where an expression gave a plain one. */
export function locatorValue(value: unknown): unknown {
	return typeof value === 'object' && value !== null && '__rl' in value
		? (value as { value?: unknown }).value
		: value;
}

/** A number within the field's own minValue and maxValue. */
export const number: Reader<number> = (value, place) => {
	const { minValue = -Infinity, maxValue = Infinity } = place.property.typeOptions ?? {};
	const parsed = typeof value === 'string' ? Number(value.trim()) : value;
	if (typeof parsed !== 'number' || !Number.isFinite(parsed)) {
		return refuse(place, `is not a number: "${shorten(value)}"`, 'Use a number.');
	}
	if (parsed < minValue || parsed > maxValue) {
		const bounds = [
			...(minValue === -Infinity ? [] : [`at least ${minValue}`]),
			...(maxValue === Infinity ? [] : [`at most ${maxValue}`]),
		];
		refuse(place, `is out of range: ${parsed}`, `Use a number of ${bounds.join(' and ')}.`);
	}
	return parsed;
};

/** A whole number within the field's range. */
export const whole: Reader<number> = (value, place) => {
	const parsed = number(value, place);
	return Number.isSafeInteger(parsed)
		? parsed
		: refuse(place, `is not a whole number: ${parsed}`, 'Use a number without decimals.');
};

/** true or false; expressions often give them as text. */
export const flag: Reader<boolean> = (value, place) => {
	const known = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	if (known === 'true' || known === 'false') return known === 'true';
	return refuse(place, `is neither true nor false: "${shorten(value)}"`, 'Use true or false.');
};

/** One of the field's own options. */
export const choice: Reader<string> = (value, place) => {
	const chosen = text(value, place).trim();
	const choices = choicesOf(place.property);
	if (!choices.some((option) => option.value === chosen)) {
		refuse(
			place,
			`has no option "${shorten(chosen)}"`,
			`Use one of: ${choices.map((option) => option.value).join(', ')}.`,
		);
	}
	return chosen;
};

/** Any number of the field's own options. */
export const choices: Reader<string[]> = (value, place) =>
	listed(value, place).map((one) => choice(one, place));

/** Texts from a list, or from one text with commas or line breaks between them. */
export const lines: Reader<string[]> = (value, place) =>
	listed(value, place).map((one) => line(one, place));

/** Web addresses of files, as a list or in one text. */
export const urls: Reader<string[]> = (value, place) =>
	listed(value, place).map((one) => {
		const address = line(one, place);
		const parsed = attempt(() => new URL(address));
		return parsed.ok && /^https?:$/.test(parsed.value.protocol)
			? address
			: refuse(
					place,
					`is not a web address: "${shorten(address)}"`,
					'Use addresses that start with https://, with commas between them.',
				);
	});

function listed(value: unknown, place: Place): unknown[] {
	const parts = Array.isArray(value) ? value : text(value, place).split(/[,\n]/);
	return parts.filter((part) => typeof part === 'object' ? part !== null : String(part ?? '').trim() !== '');
}

/** A JSON object, as text or as an object. */
export const json: Reader<Record<string, unknown>> = (value, place) => {
	const parsed = typeof value === 'string' ? attempt(() => JSON.parse(value) as unknown) : { ok: true as const, value };
	if (!parsed.ok) {
		return refuse(
			place,
			`is not valid JSON: ${messageOf(parsed.error)}`,
			'Use a JSON object such as { "name": "value" }, with double quotes.',
		);
	}
	return typeof parsed.value === 'object' && parsed.value !== null && !Array.isArray(parsed.value)
		? (parsed.value as Record<string, unknown>)
		: refuse(place, 'is not a JSON object', 'Use a JSON object such as { "name": "value" }.');
};

/** A moment, as milliseconds since the epoch. */
export const milliseconds: Reader<number> = (value, place) => moment(value, place);

/** A moment, as an ISO 8601 text in UTC. */
export const iso: Reader<string> = (value, place) => new Date(moment(value, place)).toISOString();

/** A moment in the future, as whole seconds since the epoch. */
export const futureSeconds: Reader<number> = (value, place) => {
	const at = moment(value, place);
	return at > place.now
		? Math.ceil(at / 1000)
		: refuse(
				place,
				`is in the past: ${new Date(at).toISOString()}`,
				'Choose a moment in the future, or remove the field to act at once.',
			);
};

/** A calendar date, with or without a time: what keeps Date's guessing ("May 1" of which year?) out. */
const WRITTEN_DATE = /^(\d{4}-\d{2}|[A-Z][a-z]{2}, \d)/;

/** Also keeps out February 30, which Date would take for March 2. */
function isWrittenDate(written: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(written) ?? [];
	if (day === undefined) return WRITTEN_DATE.test(written);
	return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
}

function moment(value: unknown, place: Place): number {
	const parsed = attempt(() => {
		const stamp = epoch(value);
		if (stamp !== undefined) return stamp;
		if (typeof value === 'string' && !isWrittenDate(value.trim())) return NaN;
		return tryToParseDateTime(value, place.timezone).toMillis();
	});
	return parsed.ok && Number.isFinite(parsed.value)
		? parsed.value
		: refuse(
				place,
				`is not a date: "${shorten(value)}"`,
				'Use a date such as 2027-01-31 or 2027-01-31T09:30:00Z, or choose one in the form.',
			);
}

/** Epoch stamps as other nodes give them: 10 digits are seconds, 13 milliseconds; others are guesses. */
function epoch(value: unknown): number | undefined {
	const digits = String(value).trim();
	if (/^\d{13}$/.test(digits)) return Number(digits);
	if (/^\d{10}$/.test(digits)) return Number(digits) * 1000;
	return typeof value === 'number' ? NaN : undefined;
}

function shorten(value: unknown): string {
	const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
