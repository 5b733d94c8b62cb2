import type { IDataObject } from 'n8n-workflow';

import { field } from '../../engine/field';
import { flag } from '../../engine/readers';
import { listIn } from '../../engine/rows';

/** One item a part, or one for all. */
export const combine = field(
	{
		displayName: 'Combine Into One Item',
		name: 'combine',
		type: 'boolean',
		default: false,
		description: 'Whether to return the whole text in one item instead of one item for each part',
	},
	flag,
);

const TEXTS = ['transcript', 'text', 'sentence', 'content', 'message'];

/**
 * The parts of a transcript, whichever way the answer holds them: a list, a list under one of
 * the usual names, or a single part. Times stay as they came: their unit is not settled.
 */
export function partsOf(body: unknown, ...names: string[]): IDataObject[] {
	const listed = listIn(body, ...names);
	if (listed) return listed;
	return typeof body === 'object' && body !== null && TEXTS.some((name) => name in body)
		? [body as IDataObject]
		: [];
}

/** The parts as they are asked for: each an item, or the whole text with the parts beside it. */
export function transcript(
	parts: IDataObject[],
	id: IDataObject,
	combined: boolean | undefined,
	member: string,
): IDataObject[] {
	if (!combined) return parts.map((part) => ({ ...id, ...part }));
	const text = parts.map((part) => part[TEXTS.find((name) => part[name] !== undefined) ?? '']);
	return [{ ...id, text: text.filter(Boolean).join('\n'), [member]: parts }];
}
