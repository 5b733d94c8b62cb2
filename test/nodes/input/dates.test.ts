import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const hoopAi = useHoopAi();

interface DateField {
	operation: Operation;
	parameter: string;
	form(date: string): INodeParameters;
}

const DATES: DateField[] = [
	{
		operation: ['conversation', 'search'],
		parameter: 'Created After',
		form: (startDate) => ({ filters: { startDate } }),
	},
	{
		operation: ['conversation', 'search'],
		parameter: 'Created Before',
		form: (endDate) => ({ filters: { endDate } }),
	},
	{
		operation: ['message', 'send'],
		parameter: 'Send At',
		form: (scheduledTimestamp) => ({
			contactId: byId('contact1'),
			message: 'Hi',
			additionalFields: { scheduledTimestamp },
		}),
	},
	{
		operation: ['message', 'addInbound'],
		parameter: 'Date',
		form: (date) => ({ contactId: byId('contact1'), message: 'Hi', additionalFields: { date } }),
	},
	{
		operation: ['call', 'logOutbound'],
		parameter: 'Date',
		form: (date) => ({
			conversationId: byId('conversation1'),
			conversationProviderId: 'provider1',
			additionalFields: { date },
		}),
	},
	{
		operation: ['voiceCall', 'getMany'],
		parameter: 'After',
		form: (startDate) => ({ filters: { startDate } }),
	},
	{
		operation: ['voiceCall', 'getMany'],
		parameter: 'Before',
		form: (endDate) => ({ filters: { endDate } }),
	},
];

const NO_DATES = [
	'tomorrow',
	'next Friday',
	'May 1',
	'31.12.2030',
	'12/31/2030',
	'2030-13-01',
	'2030-02-30',
	'2030-01-01T25:00:00Z',
	'2030-01-01T10:00:00 o’clock',
	'1',
	'2030',
	'NaN',
	'Invalid DateTime',
];

const rows = DATES.flatMap((field) =>
	NO_DATES.map((date) => ({ ...field, date, name: field.operation.join(' ') })),
);

test.each(rows)("$name: '$parameter' of $date is refused before anything is sent", async ({ operation, parameter, form, date }) => {
	await expectRefusal(hoopAi, operation, form(date), parameter);
});

const [, , sendAt] = DATES;
const MINUTE = 60_000;

test.each([
	['a moment long past', '2020-01-01T00:00:00Z'],
	['a date of last year', '2019-05-01'],
	['a minute ago', new Date(Date.now() - MINUTE).toISOString()],
	['seconds since 1970, long past', '1577836800'],
	['milliseconds since 1970, long past', '1577836800000'],
])('Send At %s is refused before anything is sent', async (_, date) => {
	await expectRefusal(hoopAi, sendAt.operation, sendAt.form(date), 'Send At');
});

test.each([
	['conversation', 'search', 'Created After', 'Created Before'],
	['voiceCall', 'getMany', 'After', 'Before'],
])('%s %s: a range that ends before it begins is refused, naming both ends', async (resource, operation, from, to) => {
	const filters = { startDate: '2026-05-01T00:00:00Z', endDate: '2026-04-01T00:00:00Z' };
	await expectRefusal(hoopAi, [resource, operation], { filters }, from);
	await expectRefusal(hoopAi, [resource, operation], { filters }, to);
});

const sentAt = async (date: string, timezone: string) => {
	const contactId = byId(hoopAi.sandbox.control.state().contacts[0].id);
	const additionalFields = { scheduledTimestamp: date };
	const { error } = await hoopAi.run('message', 'send', { contactId, message: 'Hi', additionalFields }, { timezone });
	expect(error).toBeUndefined();
	return (hoopAi.journal()[0].body as { scheduledTimestamp: number }).scheduledTimestamp;
};

test.each([
	['2035-01-31T09:30:00Z', 'Asia/Tokyo', '2035-01-31T09:30:00Z'],
	['2035-01-31T09:30:00+02:00', 'Asia/Tokyo', '2035-01-31T07:30:00Z'],
	// Without an offset it is the workflow's own wall clock, as the form's date picker gives it.
	['2035-01-31T09:30:00', 'Asia/Tokyo', '2035-01-31T00:30:00Z'],
	['2035-01-31', 'America/New_York', '2035-01-31T05:00:00Z'],
	['2035-07-31 09:30:00', 'America/New_York', '2035-07-31T13:30:00Z'],
	['2053848600', 'UTC', '2035-01-31T09:30:00Z'],
	['2053848600000', 'UTC', '2035-01-31T09:30:00Z'],
])('Send At %s in %s leaves at %s', async (date, timezone, moment) => {
	expect(await sentAt(date, timezone)).toBe(Date.parse(moment) / 1000);
});
