import type { Answer } from '../engine/answer';
import type { Explanation } from '../engine/api-failure';
import type { ApiRequest } from '../engine/request';
import { member } from '../engine/rows';

/** A refusal that surprises, and what helps. Every condition that is given must hold. */
interface Hint extends Required<Explanation> {
	status?: number;
	words?: RegExp;
	/** The body's `canonicalCode`. */
	code?: string;
	path?: RegExp;
}

const SETTINGS = 'Settings > Private Integrations';

/** The platform's words as they were seen on live answers. The first that fits is shown. */
export const HINTS: readonly Hint[] = [
	{
		status: 401,
		words: /invalid private integration token|invalid token|invalid jwt/i,
		message: 'HoopAI does not accept the Access Token',
		remedy: `It is wrong, expired or revoked. Copy it again from ${SETTINGS} into the credential.`,
	},
	{
		status: 401,
		words: /location is not accessible/i,
		message: 'The Access Token has no access to this location',
		remedy:
			'The Location ID, in the credential or in Options, belongs to another sub-account. Use a token of that sub-account.',
	},
	{
		words: /not authorized for this scope/i,
		message: 'The Access Token lacks the permission for this operation',
		remedy: `Tick the permission (scope) in ${SETTINGS}: conversations, conversations/message or contacts, to view or to edit. The token stays the same.`,
	},
	{
		status: 401,
		words: /version header/i,
		message: "HoopAI does not accept the credential's Version",
		remedy: 'Use 2021-07-28 or 2021-04-15.',
	},
	{
		code: 'CONVERSATIONS_MSG_NO_CONTENT',
		message: 'HoopAI found nothing to send in the message',
		remedy: "An email needs 'HTML'; every other channel needs 'Message' or an attachment.",
	},
	{
		code: 'CONVERSATIONS_MSG_INVALID_EMAILTO',
		message: "The 'To Email' is not an address of this contact",
		remedy: 'Add the address to the contact first, or leave the field out to use the main address.',
	},
	{
		status: 400,
		words: /conversation with the contact id:.* already exists/i,
		message: 'This contact already has a conversation',
		remedy: "A contact has one conversation. Set 'If One Exists' to 'Return It' to go on with it.",
	},
	{
		code: 'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS',
		message: 'This needs the token of the Marketplace app that owns the conversation provider',
		remedy:
			"HoopAI refuses it from a Private Integration token. Leave 'Conversation Provider ID' out, or use the app's own token.",
	},
	{
		status: 403,
		words: /no conversation provider found/i,
		message: 'The message was not sent by a conversation provider of an app',
		remedy: 'HoopAI keeps the status of its own messages itself; only those of custom providers can be set.',
	},
	{
		status: 401,
		words: /no message found for the id/i,
		message: 'HoopAI finds no message whose status could be set',
		remedy: "Check the Message. The status of an email cannot be set this way.",
	},
	{
		code: 'CONVERSATIONS_MSG_CONVERSATION_PROVIDER_MISMATCH',
		message: "The 'Channel' does not fit the conversation provider",
		remedy: "An additional SMS or email provider needs the Channel 'Custom'.",
	},
	{
		code: 'CONVERSATIONS_MSG_RECORDING_NOT_FOUND',
		message: 'There is no recording of this call',
		remedy:
			'It appears about a minute after the call has ended. A call that was not recorded never has one.',
	},
	{
		path: /\/(recording|transcription(\/download)?)$/,
		words: /not found|no (recording|transcription)/i,
		message: 'There is no recording or transcription of this call',
		remedy:
			'It appears about a minute after the call has ended. A call that was not recorded never has one.',
	},
	{
		status: 413,
		path: /\/upload$/,
		message: 'The file is larger than HoopAI takes',
		remedy: 'The limit is 5 MB, on WhatsApp 100 MB. Make the file smaller, or send a link to it.',
	},
	{
		status: 415,
		path: /\/upload$/,
		message: 'HoopAI does not take files of this type',
		remedy: 'It takes JPG, JPEG, PNG, MP4, MPEG, ZIP, RAR, PDF, DOC, DOCX, TXT, MP3, WAV and VCF.',
	},
	{
		status: 500,
		path: /\/upload$/,
		message: 'HoopAI failed to take the file',
		remedy: 'It answers so for a conversation that does not exist: check the Conversation.',
	},
	...absent(/^\/conversations\/bots\/[^/]+\/knowledge/, 'knowledge', '/knowledge-bases'),
	...absent(/^\/conversations\/bots/, 'bots', '/conversation-ai/agents'),
	...absent(/^\/voice-ai\/calls/, 'voice calls', '/voice-ai/dashboard/call-logs'),
	...absent(/^\/conversations\/$/, 'AI conversations', '/conversations/search (the operation Search)'),
];

/** HoopAI's AI guide names addresses that HighLevel's own reference does not have. */
function absent(path: RegExp, what: string, documented: string): Hint[] {
	return [
		{
			status: 404,
			words: /^cannot (get|post|put|patch|delete)/i,
			path,
			message: `This account's API has no address for ${what}`,
			remedy: `HoopAI's guide names it, HighLevel documents ${documented} instead. Ask HoopAI whether your account has it.`,
		},
	];
}

/** What the hints know about a refusal. */
export function hintFor(answer: Answer, words: string, request: ApiRequest): Explanation | undefined {
	const code = member(answer.body, 'canonicalCode');
	return HINTS.find(
		(hint) =>
			(hint.status === undefined || hint.status === answer.status) &&
			(hint.words === undefined || hint.words.test(words)) &&
			(hint.code === undefined || hint.code === code || words.includes(hint.code)) &&
			(hint.path === undefined || hint.path.test(request.path)),
	);
}
