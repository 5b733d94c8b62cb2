import type { Channel, Status } from '../model';

/** A customer of the seeded account, a home services business, and the conversation with them. */
export interface Thread {
	name: string;
	email?: string;
	phone?: string;
	tags?: string[];
	customFields?: Record<string, unknown>;
	channel: Channel;
	subject: string;
	status: Status;
	/** Hours before the account's moment at which it began. */
	ago: number;
	/** A line that starts with `>` is the assistant's. */
	lines: string[];
}

export const THREADS: Thread[] = [
	{ name: 'John Smith', email: 'john.smith@example.com', phone: '+15555550101', tags: ['vip'], customFields: { company: 'Acme Corp' }, channel: 'sms', subject: 'Appointment question', status: 'open', ago: 1, lines: [
		'Hi, can somebody look at our water heater this week?',
		'> Hi John, of course. Does Thursday morning suit you?',
		'Thursday is fine. What does the visit cost?',
	] },
	{ name: 'Dolores Vega', email: 'dolores.vega@example.com', phone: '+15555550102', channel: 'email', subject: 'Invoice 2041', status: 'open', ago: 5, lines: [
		'Good morning, the invoice lists two visits, but there was only one. Could you check?',
	] },
	{ name: 'Marcus Webb', phone: '+15555550103', tags: ['lead'], channel: 'voice', subject: 'Missed call', status: 'open', ago: 9, lines: [
		'(voicemail) This is Marcus, please call me back about the kitchen sink.',
	] },
	{ name: 'Aiko Mori', email: 'aiko.mori@example.com', phone: '+15555550104', channel: 'whatsapp', subject: 'Leak under the sink', status: 'open', ago: 14, lines: [
		'There is water under our sink 😬',
		'> Please close the valve under the sink. A technician can be there at 4 pm.',
		'Perfect, thank you!',
		'> See you at 4 pm, Aiko.',
	] },
	{ name: 'Peter Lang', email: 'peter.lang@example.com', tags: ['lead'], channel: 'instagram', subject: 'Bathroom renovation', status: 'open', ago: 30, lines: [
		'Love the bathroom in your last post. Do you work in Springfield?',
		'> We do! Shall we arrange a visit?',
	] },
	{ name: 'Fatima Noor', email: 'fatima.noor@example.com', phone: '+15555550106', tags: ['vip'], channel: 'sms', subject: 'Boiler service', status: 'resolved', ago: 50, lines: [
		'> Hi Fatima, your boiler is due for its yearly service.',
		'Thanks, book me in for Monday.',
		'> Done: Monday at 9 am.',
	] },
	{ name: 'Ruth Adler', email: 'ruth.adler@example.com', channel: 'facebook', subject: 'Opening hours', status: 'closed', ago: 96, lines: [
		'Are you open on Saturdays?',
		'> Yes, from 8 am to noon.',
	] },
	{ name: 'Sam Okoye', email: 'sam.okoye@example.com', phone: '+15555550108', channel: 'sms', subject: 'Blocked drain', status: 'open', ago: 120, lines: [
		'The drain is blocked again, is that covered by the warranty?',
	] },
];
