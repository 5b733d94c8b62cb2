import { InputRefusal } from '../../engine/input-refusal';

/**
 * Refuses an update that would change nothing.
 * @throws InputRefusal
 */
export function refuseNoChange(
	updateFields: object | undefined,
	additionalBodyFields: object | undefined,
	choices: string,
): void {
	if (Object.keys({ ...updateFields, ...additionalBodyFields }).length > 0) return;
	throw new InputRefusal("'Update Fields' is empty", `Add at least one field: ${choices}.`);
}
