import { field, filters } from '../engine/field';
import type { Reader } from '../engine/field';
import { refuseBackwards } from '../engine/ranges';
import { iso } from '../engine/readers';

/** As HyperRep writes moments itself: without a fraction where there is none. */
const moment: Reader<string> = (value, place) => iso(value, place).replace('.000Z', 'Z');

/** Which of a row's dates HyperRep compares with is documented nowhere. */
const startDate = field(
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		description: 'Only what is dated at this moment or later',
	},
	moment,
);

const endDate = field(
	{
		displayName: 'End Date',
		name: 'endDate',
		type: 'dateTime',
		default: '',
		description: 'Only what is dated at this moment or earlier',
	},
	moment,
);

/** The date filters of a list. */
export const dates = filters([startDate, endDate]);

/** The date filters as the query takes them. @throws InputRefusal when the end comes first */
export function dateRange(chosen: { startDate?: string; endDate?: string } = {}) {
	const at = (date?: string) => (date === undefined ? undefined : Date.parse(date));
	refuseBackwards(startDate, at(chosen.startDate), endDate, at(chosen.endDate));
	return { start_date: chosen.startDate, end_date: chosen.endDate };
}
