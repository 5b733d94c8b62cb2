import type { Explanation } from '../engine/api-failure';
import type { ApiRequest } from '../engine/request';
import type { Answer } from '../engine/retry';
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
];

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
