import type { Answer } from '../engine/answer';
import type { Explanation } from '../engine/api-failure';
import type { ApiRequest } from '../engine/request';

/** A refusal, and what helps. Every condition that is given must hold. */
interface Hint extends Required<Explanation> {
	status?: number;
	words?: RegExp;
	path?: RegExp;
}

/** The first that fits is shown. */
const HINTS: readonly Hint[] = [
	{
		status: 401,
		message: 'Achieve Apex does not accept the API Key',
		remedy: 'Copy it again from Settings > Developers > API Keys into the credential.',
	},
	{
		status: 403,
		path: /^\/conversations\/[^/]+$/,
		message: 'The user of the API Key may not do this with the conversation',
		remedy: 'Only admins and the owner of the organization delete conversations. Use a key of one of them.',
	},
	{
		status: 403,
		message: 'The user of the API Key may not do this',
		remedy: "Use a key of this organization, of a user who may. A key opens one organization: check 'Organization'.",
	},
	{
		words: /24.?hours?|24h|messaging window/i,
		path: /transform-outgoing-(whatsapp|instagram|messenger)$/,
		message: 'The contact has not written for 24 hours, so that only templates and notes may be sent',
		remedy: "On WhatsApp use 'Send Template'. On Instagram and Messenger wait until the contact writes again.",
	},
	{
		status: 404,
		path: /^\/conversation-messages-(whatsapp|instagram|messenger|webchat|sms|playground)\//,
		message: 'Achieve Apex has no such message on this channel',
		remedy: "Check the Message, and set 'Channel' to Auto: each channel keeps its own messages.",
	},
	{
		status: 404,
		path: /^\/conversations\/[^/]+$/,
		message: 'Achieve Apex has no such conversation in this organization',
		remedy: "Check the Conversation, and the 'Organization' in Options if you chose one.",
	},
	{
		status: 400,
		path: /^\/(s3-url-signing|conversations-bulk-actions|conversation-messages-sms|conversation-messages-playground)$/,
		message: 'Achieve Apex did not accept the request',
		remedy: 'The body of this request is not documented in full. Add what it asks for in Options > Additional Body Fields.',
	},
];

/** What the hints know about a refusal. */
export function hintFor(answer: Answer, words: string, { path }: ApiRequest): Explanation | undefined {
	return HINTS.find(
		(hint) =>
			(hint.status === undefined || hint.status === answer.status) &&
			(hint.words === undefined || hint.words.test(words)) &&
			(hint.path === undefined || hint.path.test(path)),
	);
}
