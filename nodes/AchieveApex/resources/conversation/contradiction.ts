import { InputRefusal } from '../../../engine/input-refusal';

/** Refuses a toggle for none beside a field that names one. @throws InputRefusal */
export function refuseBoth(
	none: boolean | undefined,
	named: unknown,
	toggle: string,
	field: string,
): void {
	if (!none || named === undefined) return;
	throw new InputRefusal(`'${toggle}' contradicts '${field}'`, 'Remove one of the two.');
}
