import type { Answer } from '../engine/answer';
import type { Explanation } from '../engine/api-failure';
import type { ApiRequest } from '../engine/request';
import { member } from '../engine/rows';

/** A refusal in HyperRep's words, and what helps. Every condition that is given must hold. */
interface Hint extends Required<Explanation> {
	status?: number;
	words?: RegExp;
	path?: RegExp;
}

/** The first that fits is shown. */
export const HINTS: readonly Hint[] = [
	{
		words: /^api key is inactive$/i,
		message: 'The API Key is switched off',
		remedy: 'Have it activated, or use another key in the credential.',
	},
	{
		words: /^api key has expired$/i,
		message: 'The API Key has expired',
		remedy: 'Use a new key in the credential.',
	},
	{
		words: /^(invalid|missing) api key$/i,
		message: 'HyperRep does not accept the API Key',
		remedy: 'Paste it again into the credential.',
	},
	{
		words: /^invalid organization_id$/i,
		message: "HyperRep does not know the 'Organization'",
		remedy: 'Choose it from the list: it must be one that the API Key opens.',
	},
	{
		words: /^invalid contact_id$/i,
		message: "HyperRep does not know the 'Contact'",
		remedy: 'Choose it from the list: it must belong to the Organization.',
	},
	{
		words: /^invalid cursor$/i,
		message: "The 'Cursor' does not belong to this list",
		remedy:
			'A cursor only goes on in the list that gave it, with the same filters. Remove it to begin at the start.',
	},
	{
		words: /^conversation not found$/i,
		message: "There is no such 'Conversation' in this organization",
		remedy: 'Check the Conversation and the Organization: an ID is only good in its own organization.',
	},
	{
		words: /^message not found$/i,
		message: "There is no such 'Message' in this conversation",
		remedy: 'Check the Message and the Conversation: an ID is only good in its own conversation.',
	},
	{
		status: 404,
		path: /\/message-drafts$/,
		message: "This account's API has no address for new drafts",
		remedy: "HyperRep renamed it in May 2026. Try the older one: Options > 'Endpoint' > Messages Drafts.",
	},
	{
		status: 404,
		path: /\/messages-drafts$/,
		message: "This account's API no longer has the older address for new drafts",
		remedy: "Remove 'Endpoint' from Options to use the newer one.",
	},
	{
		status: 404,
		path: /\/response-drafts$/,
		message: "This account's API has no reply drafts, or not this conversation",
		remedy: 'Check the Conversation and the Organization. HyperRep documents reply drafts since May 2026 only.',
	},
];

/** What the hints know about a refusal. */
export function hintFor(answer: Answer, words: string, request: ApiRequest): Explanation | undefined {
	const known = HINTS.find(
		(hint) =>
			(hint.status === undefined || hint.status === answer.status) &&
			(hint.words === undefined || hint.words.test(words)) &&
			(hint.path === undefined || hint.path.test(request.path)),
	);
	return known ?? (answer.status === 422 ? invalid(answer) : undefined);
}

/** A failed validation lists each fault with its place: the name is what a person needs. */
function invalid({ body }: Answer): Explanation | undefined {
	const faults = member(body, 'detail');
	if (!Array.isArray(faults)) return undefined;
	const named = faults.map((fault) => {
		const place = member(fault, 'loc');
		const name = Array.isArray(place) ? place.slice(1).join('.') : '';
		return [name, String(member(fault, 'msg') ?? 'is not valid')].filter(Boolean).join(': ');
	});
	return {
		message: `HyperRep does not accept the request: ${named.join('; ')}`,
		remedy: 'Check the parameter that goes by this name.',
	};
}
