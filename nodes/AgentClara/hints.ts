import type { Answer } from '../engine/answer';
import type { Explanation } from '../engine/api-failure';
import { member } from '../engine/rows';

/** A refusal and what helps. Every condition that is given must hold. */
interface Hint extends Explanation {
	status?: number;
	words?: RegExp;
	remedy: string;
}

const KEYS = 'Settings > Advanced > API Keys';
const GONE = 'It was deleted, or belongs to another sub-account than the API Key. Choose it From List.';

/** The platform's words as it documents them. The first that fits is shown. */
const HINTS: readonly Hint[] = [
	{
		status: 401,
		message: 'Agent Clara does not accept the API Key',
		remedy: `It is wrong or revoked: keys start with sk_live_ or sk_test_. Create a new one in ${KEYS} and put it into the credential.`,
	},
	{
		status: 403,
		message: 'The API Key is not allowed to do this',
		remedy: `Check what the key may do in ${KEYS}.`,
	},
	{ words: /conversation not found/i, message: 'There is no conversation with this ID', remedy: GONE },
	{ words: /contact not found/i, message: 'There is no contact with this ID', remedy: GONE },
	{
		status: 404,
		words: /^$|cannot|no route|page/i,
		message: 'Agent Clara has no such address',
		remedy:
			"Check the credential's Base URL. Agent Clara's later documentation no longer lists this API: ask support@agentclara.ai whether your account has it.",
	},
	{
		words: /missing required field/i,
		remedy: "Fill in the field that Agent Clara names; if the form has none for it, use 'Additional Body Fields'.",
	},
];

/** Whether the envelope of an answer is that of a refusal, whatever its status. */
export function saysNo(body: unknown): boolean {
	return member(body, 'success') === false;
}

/** What the hints know about a refusal. */
export function hintFor(answer: Answer, words: string): Explanation | undefined {
	const hint = HINTS.find(
		({ status, words: known }) =>
			(status === undefined || status === answer.status) && (known?.test(words) ?? true),
	);
	if (hint) return { message: hint.message ?? `Agent Clara refused: ${words}`, remedy: hint.remedy };
	if (answer.status >= 300 || !saysNo(answer.body)) return undefined;
	return { message: `Agent Clara refused${words ? `: ${words}` : ' without saying why'}` };
}
