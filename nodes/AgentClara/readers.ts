import type { Place, Reader } from '../engine/field';
import { line, refuse, text } from '../engine/readers';

const E164 = /^\+[1-9]\d{6,14}$/;

/** A phone number in international form, without what people put between its digits. */
export const phone: Reader<string> = (value, place) => {
	const given = line(value, place);
	const digits = given.replace(/[\s().-]/g, '');
	return E164.test(digits)
		? digits
		: refuse(
				place,
				`is not an international phone number: "${given}"`,
				'Start it with + and the country code, such as +15551234567.',
			);
};

/** One email address. */
export const email: Reader<string> = (value, place) => {
	const address = line(value, place);
	return /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(address)
		? address
		: refuse(place, `is not an email address: "${address}"`, 'Use one address, such as name@email.com.');
};

/** Tags from a list, or from one text with commas between them. A tag without a name is refused. */
export const tags: Reader<string[]> = (value, place) => {
	const parts = Array.isArray(value) ? value : text(value, place).split(/[,\n]/);
	return parts.map((part) => tag(part, place));
};

function tag(value: unknown, place: Place): string {
	const name = line(value ?? '', place);
	return name === ''
		? refuse(place, 'has a tag that is empty', 'Give every tag a name, with one comma between two of them.')
		: name;
}
