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

/** Every channel whose messages are plain text. */
export const TEXT_CHANNELS = Object.keys(CHANNELS).filter((channel) => channel !== 'Email');
