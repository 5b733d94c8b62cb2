import { attempt, messageOf } from '../engine/attempt';
import type { Reader } from '../engine/field';
import { id, lines, refuse } from '../engine/readers';

/** An id of Achieve Apex, as the number that its API wants. */
export const numericId: Reader<number> = (value, place) => {
	const text = id(value, place);
	return /^\d{1,15}$/.test(text)
		? Number(text)
		: refuse(place, `is not a valid ID: "${text.slice(0, 60)}"`, 'An ID of Achieve Apex is a whole number, such as 123.');
};

/** Ids in a list, or in one text with commas or line breaks between them. */
export const numericIds: Reader<number[]> = (value, place) => {
	const ids = lines(value, place).map((one) => numericId(one, place));
	return ids.length > 0 ? ids : refuse(place, 'is empty', 'Name at least one conversation.');
};

/** An id that is a number or a text. */
export const anyId: Reader<number | string> = (value, place) => {
	const text = id(value, place);
	return /^\d{1,15}$/.test(text) ? Number(text) : text;
};

/** A JSON array, as text or as an array. */
export const jsonList: Reader<unknown[]> = (value, place) => {
	const parsed = typeof value === 'string' ? attempt(() => JSON.parse(value) as unknown) : { ok: true as const, value };
	if (!parsed.ok) {
		return refuse(
			place,
			`is not valid JSON: ${messageOf(parsed.error)}`,
			'Use a JSON array such as [{ "type": "BODY" }], with double quotes.',
		);
	}
	return Array.isArray(parsed.value)
		? (parsed.value as unknown[])
		: refuse(place, 'is not a JSON array', 'Use a JSON array such as [{ "type": "BODY" }].');
};
