import { field } from '../../engine/field';
import { choice, iso, line } from '../../engine/readers';
import { menu } from '../message-types';

/** How a call went, as the API names it. */
const CALL_STATUSES: Record<string, string> = {
	answered: 'Answered',
	busy: 'Busy',
	canceled: 'Canceled',
	completed: 'Completed',
	failed: 'Failed',
	'no-answer': 'No Answer',
	pending: 'Pending',
	voicemail: 'Voicemail',
};

export const callTo = field(
	{
		displayName: 'Call To',
		name: 'callTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15551230000',
		description: 'The number that was called',
	},
	line,
);

export const callFrom = field(
	{
		displayName: 'Call From',
		name: 'callFrom',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15551230000',
		description: 'The number that called',
	},
	line,
);

export const callStatus = field(
	{
		displayName: 'Call Status',
		name: 'callStatus',
		type: 'options',
		options: menu(CALL_STATUSES),
		default: 'completed',
	},
	choice,
);

/** The moment of something that has happened already. */
export const happenedAt = field(
	{
		displayName: 'Date',
		name: 'date',
		type: 'dateTime',
		default: '',
		description: 'When it happened; now unless given',
	},
	iso,
);

/** The body's `call` member, where anything is known of the call. */
export function callOf(call: {
	callTo?: string;
	callFrom?: string;
	callStatus?: string;
}): Record<string, string | undefined> | undefined {
	const { callTo: to, callFrom: from, callStatus: status } = call;
	return to || from || status ? { to, from, status } : undefined;
}
