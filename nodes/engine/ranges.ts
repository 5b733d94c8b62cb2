import type { Field } from './field';
import { refuse } from './readers';

/** Refuses a range whose end comes before its start, naming the end as the form does. */
export function refuseBackwards(
	from: Pick<Field, 'property'>,
	start: number | undefined,
	to: Pick<Field, 'property'>,
	end: number | undefined,
): void {
	if (start === undefined || end === undefined || start <= end) return;
	refuse(
		to,
		`comes before '${from.property.displayName}'`,
		'Swap the two, or remove one of them.',
	);
}
