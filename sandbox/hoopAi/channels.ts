/**
 * Message types by number. The platform prints eight of them (1, 2, 3, 10, 19, 22, 29, 34);
 * they are the positions in its list of names without RCS, which was added later. The names
 * after 35 are counted on from there.
 */
const NUMBERED = [
	'TYPE_CALL', 'TYPE_SMS', 'TYPE_EMAIL', 'TYPE_SMS_REVIEW_REQUEST', 'TYPE_WEBCHAT',
	'TYPE_SMS_NO_SHOW_REQUEST', 'TYPE_CAMPAIGN_SMS', 'TYPE_CAMPAIGN_CALL', 'TYPE_CAMPAIGN_EMAIL',
	'TYPE_CAMPAIGN_VOICEMAIL', 'TYPE_FACEBOOK', 'TYPE_CAMPAIGN_FACEBOOK', 'TYPE_CAMPAIGN_MANUAL_CALL',
	'TYPE_CAMPAIGN_MANUAL_SMS', 'TYPE_GMB', 'TYPE_CAMPAIGN_GMB', 'TYPE_REVIEW', 'TYPE_INSTAGRAM',
	'TYPE_WHATSAPP', 'TYPE_CUSTOM_SMS', 'TYPE_CUSTOM_EMAIL', 'TYPE_CUSTOM_PROVIDER_SMS',
	'TYPE_CUSTOM_PROVIDER_EMAIL', 'TYPE_IVR_CALL', 'TYPE_ACTIVITY_CONTACT', 'TYPE_ACTIVITY_INVOICE',
	'TYPE_ACTIVITY_PAYMENT', 'TYPE_ACTIVITY_OPPORTUNITY', 'TYPE_LIVE_CHAT',
	'TYPE_LIVE_CHAT_INFO_MESSAGE', 'TYPE_ACTIVITY_APPOINTMENT', 'TYPE_FACEBOOK_COMMENT',
	'TYPE_INSTAGRAM_COMMENT', 'TYPE_CUSTOM_CALL', 'TYPE_INTERNAL_COMMENT',
	'TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG', 'TYPE_TIKTOK', 'TYPE_TIKTOK_COMMENT',
	'TYPE_ACTIVITY_WHATSAPP', 'TYPE_FORM_SUBMISSION', 'TYPE_SMS_REACTION', 'TYPE_RCS',
];

export const MESSAGE_TYPES: readonly string[] = NUMBERED;

/** What a conversation's messages can be narrowed to; note the plural of internal comments. */
export const MESSAGE_FILTERS: readonly string[] = [
	'TYPE_CALL', 'TYPE_SMS', 'TYPE_RCS', 'TYPE_EMAIL', 'TYPE_FACEBOOK', 'TYPE_GMB', 'TYPE_INSTAGRAM',
	'TYPE_WHATSAPP', 'TYPE_ACTIVITY_APPOINTMENT', 'TYPE_ACTIVITY_CONTACT', 'TYPE_ACTIVITY_INVOICE',
	'TYPE_ACTIVITY_PAYMENT', 'TYPE_ACTIVITY_OPPORTUNITY', 'TYPE_LIVE_CHAT', 'TYPE_INTERNAL_COMMENTS',
	'TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG', 'TYPE_TIKTOK', 'TYPE_ACTIVITY_WHATSAPP', 'TYPE_FORM_SUBMISSION',
];

/** The number of a message type. */
export function typeNumber(messageType: string): number {
	return NUMBERED.indexOf(messageType) + 1;
}

/** What a client calls a channel, and the message type that the platform files it under. */
const CHANNELS: Record<string, string> = {
	SMS: 'TYPE_SMS',
	RCS: 'TYPE_RCS',
	Email: 'TYPE_EMAIL',
	WhatsApp: 'TYPE_WHATSAPP',
	GMB: 'TYPE_GMB',
	IG: 'TYPE_INSTAGRAM',
	FB: 'TYPE_FACEBOOK',
	Custom: 'TYPE_CUSTOM_PROVIDER_SMS',
	WebChat: 'TYPE_WEBCHAT',
	Live_Chat: 'TYPE_LIVE_CHAT',
	Call: 'TYPE_CUSTOM_CALL',
	IVR_Call: 'TYPE_IVR_CALL',
	Campaign_Call: 'TYPE_CAMPAIGN_CALL',
	Campaign_VoiceMail: 'TYPE_CAMPAIGN_VOICEMAIL',
	TIKTOK: 'TYPE_TIKTOK',
	ALL_IN_ONE_CHAT: 'TYPE_LIVE_CHAT',
	FORM_SUBMISSION: 'TYPE_FORM_SUBMISSION',
};

export const SEND_CHANNELS = ['SMS', 'RCS', 'Email', 'WhatsApp', 'IG', 'FB', 'Custom', 'Live_Chat', 'TIKTOK'];
export const INBOUND_CHANNELS = Object.keys(CHANNELS);

/** The message type of a channel named by a client. */
export function messageTypeOf(channel: string): string {
	return CHANNELS[channel];
}

/** The channel to answer a message type on; SMS where the type has none of its own. */
export function channelOf(messageType: string): string {
	return SEND_CHANNELS.find((channel) => CHANNELS[channel] === messageType) ?? 'SMS';
}

const CONVERSATION_TYPES = ['TYPE_PHONE', 'TYPE_EMAIL', 'TYPE_FB_MESSENGER', 'TYPE_REVIEW', 'TYPE_GROUP_SMS'];

/** The kind of a conversation that starts with a message of this type. */
export function conversationTypeOf(messageType: string): string {
	if (messageType === 'TYPE_EMAIL') return 'TYPE_EMAIL';
	if (messageType === 'TYPE_FACEBOOK') return 'TYPE_FB_MESSENGER';
	return 'TYPE_PHONE';
}

/** Search names a conversation's kind; reading one conversation numbers it. */
export function conversationTypeNumber(type: string): number {
	return CONVERSATION_TYPES.indexOf(type) + 1;
}
