import type { INodePropertyOptions } from 'n8n-workflow';

import { field } from '../engine/field';
import { InputRefusal } from '../engine/input-refusal';
import { path } from '../engine/path';
import { choice } from '../engine/readers';

/** The channels that a conversation can be on, as the API names them and as people do. */
export const CHANNELS: Record<string, string> = {
	instagram: 'Instagram',
	messenger: 'Messenger',
	playground: 'Playground',
	sms: 'SMS',
	webchat: 'Webchat',
	whatsapp: 'WhatsApp',
};

/** Notes, and files by reference, exist where messages are transformed on their way out. */
const TRANSFORMED = ['whatsapp', 'instagram', 'messenger', 'webchat'];

export const AUTO = 'auto';

export const channelChoices: INodePropertyOptions[] = Object.entries(CHANNELS).map(([value, name]) => ({
	name,
	value,
}));

/** Which of the message services to ask. */
export const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: [
			{
				name: 'Auto',
				value: AUTO,
				description: 'Reads the channel off the conversation, once per conversation',
			},
			...channelChoices,
		],
		default: AUTO,
		required: true,
		description: "The conversation's channel, which decides where its messages are",
	},
	choice,
);

/** The name of a channel, for people. */
export const channelName = (value: string) => CHANNELS[value] ?? value;

export const isTransformed = (value: string) => TRANSFORMED.includes(value);

/** Where the messages of a channel are read and deleted. */
export const messagesPath = (value: string) => path`/conversation-messages-${value}`;

/** Where the messages of a channel are sent. */
export const sendPath = (value: string) =>
	isTransformed(value)
		? path`/conversation-messages-transform-outgoing-${value}`
		: path`/conversation-messages-${value}`;

/** Refuses a note where the platform has none. @throws InputRefusal */
export function refuseNote(value: string): void {
	if (isTransformed(value)) return;
	throw new InputRefusal(
		`'Message Type' is Note, but ${channelName(value)} conversations have no notes`,
		'Notes exist on WhatsApp, Instagram, Messenger and Webchat. Choose another type.',
	);
}

/** Refuses a channel that the conversation is not on. @throws InputRefusal */
export function refuseOtherChannel(chosen: string, actual: string): void {
	if (chosen === AUTO || chosen === actual) return;
	throw new InputRefusal(
		`'Channel' is ${channelName(chosen)}, but the conversation is on ${channelName(actual)}`,
		`Set 'Channel' to Auto, or choose ${channelName(actual)}.`,
	);
}
