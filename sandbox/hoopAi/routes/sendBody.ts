import { SEND_CHANNELS } from '../channels';
import { flag, id, number, oneOf, shape, text, texts } from '../schemas';

/** What sending takes. */
export interface Send {
	type: string;
	contactId: string;
	message?: string;
	html?: string;
	subject?: string;
	attachments?: string[];
	emailFrom?: string;
	emailTo?: string;
	emailCc?: string[];
	emailBcc?: string[];
	replyMessageId?: string;
	threadId?: string;
	templateId?: string;
	scheduledTimestamp?: number;
	conversationProviderId?: string;
	forward?: object;
}

/** Later than any date in seconds, earlier than any in milliseconds. */
const MILLISECONDS = 100_000_000_000;

export const SEND = shape(
	{
		type: oneOf(...SEND_CHANNELS),
		contactId: id,
		message: text,
		html: text,
		subject: text,
		attachments: texts,
		emailFrom: text,
		emailTo: text,
		emailCc: texts,
		emailBcc: texts,
		emailReplyMode: oneOf('reply', 'reply_all'),
		replyMessageId: text,
		threadId: text,
		templateId: text,
		appointmentId: text,
		customSubtypeId: text,
		scheduledTimestamp: { ...number, maximum: MILLISECONDS },
		fromNumber: text,
		toNumber: text,
		conversationProviderId: text,
		forward: { type: 'object' },
		usesNativeSchedulingAi: flag,
		optimizationPeriod: oneOf('24h', '48h', '72h'),
	},
	'type',
	'contactId',
);

/** What adding to a conversation takes: nothing is required, as its body is described nowhere. */
export const INJECT = shape({ locationId: text, type: oneOf(...SEND_CHANNELS), message: text, html: text, subject: text, attachments: texts });
