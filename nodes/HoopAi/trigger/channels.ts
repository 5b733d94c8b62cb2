import { plain } from './events';

/** Channels by the values that the action node has for them, and the names that events use. */
const CHANNELS: ReadonlyArray<{ value: string; name: string; also?: string[] }> = [
	{ value: 'Call', name: 'Call', also: ['phone', 'voice', 'ivrcall', 'customcall', 'campaigncall'] },
	{ value: 'Custom', name: 'Custom', also: ['customsms', 'customprovidersms'] },
	{ value: 'Email', name: 'Email', also: ['customemail', 'customprovideremail', 'campaignemail'] },
	{ value: 'FB', name: 'Facebook', also: ['facebook', 'messenger', 'campaignfacebook'] },
	{ value: 'GMB', name: 'Google Business', also: ['google', 'campaigngmb'] },
	{ value: 'IG', name: 'Instagram', also: ['instagram'] },
	{ value: 'Live_Chat', name: 'Live Chat' },
	{ value: 'RCS', name: 'RCS' },
	{ value: 'SMS', name: 'SMS', also: ['campaignsms'] },
	{ value: 'TIKTOK', name: 'TikTok' },
	{ value: 'VoiceMail', name: 'Voicemail', also: ['campaignvoicemail'] },
	{ value: 'WebChat', name: 'Web Chat' },
	{ value: 'WhatsApp', name: 'WhatsApp' },
];

const BY_NAME = new Map(
	CHANNELS.flatMap(({ value, also = [] }) => [value, ...also].map((name) => [plain(name), value])),
);

export const CHANNEL_MENU = CHANNELS.map(({ value, name }) => ({ value, name }));

/** The channel that a payload names: `SMS`, `TYPE_SMS`, `Live Chat`, `facebook`. */
export function channelOf(name: unknown): string | undefined {
	return typeof name === 'string' ? BY_NAME.get(plain(name.replace(/^TYPE_/i, ''))) : undefined;
}
