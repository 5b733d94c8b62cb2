import { field } from '../../../engine/field';
import { choice } from '../../../engine/readers';
import { menu } from '../../message-types';

/** The channels that a message can be sent on, as the API names them, in HoopAI's own words. */
export const CHANNELS: Record<string, string> = {
	Custom: 'Custom',
	Email: 'Email',
	FB: 'Facebook',
	IG: 'Instagram',
	Live_Chat: 'Live Chat',
	RCS: 'RCS',
	SMS: 'SMS',
	TIKTOK: 'TikTok',
	WhatsApp: 'WhatsApp',
};

export const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: menu(CHANNELS),
		default: 'SMS',
		required: true,
		description: 'What to send the message on; the contact must be reachable there',
	},
	choice,
);

/** What an inbound message can have come in on. */
export const INBOUND_TYPES: Record<string, string> = {
	...CHANNELS,
	ALL_IN_ONE_CHAT: 'All-in-One Chat',
	Call: 'Call',
	Campaign_Call: 'Campaign Call',
	Campaign_VoiceMail: 'Campaign Voicemail',
	FORM_SUBMISSION: 'Form Submission',
	GMB: 'Google Business',
	IVR_Call: 'IVR Call',
	WebChat: 'Web Chat',
};

/** The inbound types that stand for a call. */
export const CALL_TYPES = ['Call', 'Campaign_Call', 'Campaign_VoiceMail', 'IVR_Call'];
