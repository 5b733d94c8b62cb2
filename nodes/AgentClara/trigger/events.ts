import type { IDataObject } from 'n8n-workflow';

import { unwrapped } from '../../engine/rows';
import { momentOf } from '../../engine/webhook/age';
import type { Delivery } from '../../engine/webhook/receive';

/** What Agent Clara tells its webhooks. */
export const EVENTS = [
	{
		name: 'Appointment Booked',
		value: 'appointment.booked',
		description: 'A customer was given an appointment',
	},
	{
		name: 'Conversation Closed',
		value: 'conversation.closed',
		description: 'A conversation came to its end',
	},
	{
		name: 'Conversation Created',
		value: 'conversation.created',
		description: 'A conversation began',
	},
	{
		name: 'Conversation Updated',
		value: 'conversation.updated',
		description: "A conversation's status or tags changed",
	},
	{
		name: 'Message Received',
		value: 'message.received',
		description: 'A message came in',
	},
];

/** A delivery. It has no id of its own: its bytes tell it from others. */
export interface ClaraEvent extends Delivery {
	event: string;
	timestamp: string | null;
	data: IDataObject;
}

export function readEvent(body: IDataObject): ClaraEvent {
	const { event, timestamp, data } = body;
	return {
		event: typeof event === 'string' ? event : '',
		timestamp: typeof timestamp === 'string' ? timestamp : null,
		sentAt: momentOf(timestamp),
		data: data === undefined ? {} : unwrapped(data),
	};
}
