import { alphabetical } from '../engine/alphabetical';

/** Kinds of messages as the API names them, in the words of HoopAI's user interface. */
export const MESSAGE_TYPES: Record<string, string> = {
	TYPE_ACTIVITY_APPOINTMENT: 'Activity: Appointment',
	TYPE_ACTIVITY_CONTACT: 'Activity: Contact',
	TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG: 'Activity: Employee Action',
	TYPE_ACTIVITY_INVOICE: 'Activity: Invoice',
	TYPE_ACTIVITY_OPPORTUNITY: 'Activity: Opportunity',
	TYPE_ACTIVITY_PAYMENT: 'Activity: Payment',
	TYPE_ACTIVITY_WHATSAPP: 'Activity: WhatsApp',
	TYPE_CALL: 'Call',
	TYPE_CAMPAIGN_CALL: 'Campaign Call',
	TYPE_CAMPAIGN_EMAIL: 'Campaign Email',
	TYPE_CAMPAIGN_FACEBOOK: 'Campaign Facebook',
	TYPE_CAMPAIGN_GMB: 'Campaign Google Business',
	TYPE_CAMPAIGN_MANUAL_CALL: 'Campaign Manual Call',
	TYPE_CAMPAIGN_MANUAL_SMS: 'Campaign Manual SMS',
	TYPE_CAMPAIGN_SMS: 'Campaign SMS',
	TYPE_CAMPAIGN_VOICEMAIL: 'Campaign Voicemail',
	TYPE_CUSTOM_CALL: 'Custom Call',
	TYPE_CUSTOM_EMAIL: 'Custom Email',
	TYPE_CUSTOM_PROVIDER_EMAIL: 'Custom Provider Email',
	TYPE_CUSTOM_PROVIDER_SMS: 'Custom Provider SMS',
	TYPE_CUSTOM_SMS: 'Custom SMS',
	TYPE_EMAIL: 'Email',
	TYPE_FACEBOOK: 'Facebook',
	TYPE_FACEBOOK_COMMENT: 'Facebook Comment',
	TYPE_FORM_SUBMISSION: 'Form Submission',
	TYPE_GMB: 'Google Business',
	TYPE_INSTAGRAM: 'Instagram',
	TYPE_INSTAGRAM_COMMENT: 'Instagram Comment',
	TYPE_INTERNAL_COMMENT: 'Internal Comment',
	TYPE_IVR_CALL: 'IVR Call',
	TYPE_LIVE_CHAT: 'Live Chat',
	TYPE_LIVE_CHAT_INFO_MESSAGE: 'Live Chat Info Message',
	TYPE_RCS: 'RCS',
	TYPE_REVIEW: 'Review',
	TYPE_SMS: 'SMS',
	TYPE_SMS_NO_SHOW_REQUEST: 'SMS No-Show Request',
	TYPE_SMS_REACTION: 'SMS Reaction',
	TYPE_SMS_REVIEW_REQUEST: 'SMS Review Request',
	TYPE_TIKTOK: 'TikTok',
	TYPE_TIKTOK_COMMENT: 'TikTok Comment',
	TYPE_WEBCHAT: 'Web Chat',
	TYPE_WHATSAPP: 'WhatsApp',
};

/**
 * The kinds that the list of a conversation's messages can be narrowed to. Internal comments are
 * named in the plural here and nowhere else.
 */
export const LISTED_MESSAGE_TYPES: Record<string, string> = {
	...Object.fromEntries(
		[
			'TYPE_ACTIVITY_APPOINTMENT',
			'TYPE_ACTIVITY_CONTACT',
			'TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG',
			'TYPE_ACTIVITY_INVOICE',
			'TYPE_ACTIVITY_OPPORTUNITY',
			'TYPE_ACTIVITY_PAYMENT',
			'TYPE_ACTIVITY_WHATSAPP',
			'TYPE_CALL',
			'TYPE_EMAIL',
			'TYPE_FACEBOOK',
			'TYPE_FORM_SUBMISSION',
			'TYPE_GMB',
			'TYPE_INSTAGRAM',
			'TYPE_LIVE_CHAT',
			'TYPE_RCS',
			'TYPE_SMS',
			'TYPE_TIKTOK',
			'TYPE_WHATSAPP',
		].map((type) => [type, MESSAGE_TYPES[type]]),
	),
	TYPE_INTERNAL_COMMENTS: 'Internal Comment',
};

/** Menu entries from value and name, in alphabetical order. */
export function menu(names: Record<string, string>): Array<{ name: string; value: string }> {
	const entries = Object.entries(names).map(([value, name]) => ({ name, value }));
	return alphabetical(entries, ({ name }) => name);
}
