import type { IDataObject } from 'n8n-workflow';

import type { ValuesOf } from '../../engine/field';
import { path } from '../../engine/path';
import type { Feed } from '../../engine/polling/feed';
import { get } from '../../engine/request';
import { momentOf } from '../../engine/webhook/age';
import { pagesOf } from '../pages';
import type { FIELDS } from './fields';

type Form = ValuesOf<typeof FIELDS>;

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

/**
 * The conversations of the organization, as a list that is asked again and again. HyperRep does
 * not document its order, so that it is read to its end, nor which of a conversation's dates
 * `start_date` is compared with, so that it is only sent where it is right for both: whatever
 * began after a moment was also active after it.
 */
export function feedOf({ event, organizationId, filters }: Form, now = Date.now()): Feed {
	const address = path`/api/v2/organizations/${organizationId}/conversations`;
	const earliest = filters.startedWithinDays ? now - filters.startedWithinDays * DAY : undefined;
	const ofCreation = event === 'conversationCreated';
	return {
		of: JSON.stringify([event, organizationId, filters]),
		request(since) {
			const from = ofCreation && since ? Math.max(Date.parse(since), earliest ?? 0) : earliest;
			return get(address, { start_date: from === undefined ? undefined : secondBefore(from) });
		},
		...pagesOf('conversation_id'),
		id: ({ conversation_id }) => (typeof conversation_id === 'string' ? conversation_id : undefined),
		// A conversation that does not fit the filters has no moment, and is no event.
		moment: (row) => (fits(row, filters, earliest) ? momentIn(row, ofCreation) : undefined),
		newestFirst: false,
	};
}

function momentIn({ start_at, last_activity_at }: IDataObject, ofCreation: boolean): unknown {
	return ofCreation ? start_at : (last_activity_at ?? start_at);
}

function fits(row: IDataObject, { folder, unreadOnly }: Form['filters'], earliest?: number): boolean {
	if (unreadOnly && row.is_read === true) return false;
	if (folder !== undefined && row.folder !== folder) return false;
	return earliest === undefined || (momentOf(row.start_at) ?? Infinity) >= earliest;
}

/** Whether the start of a range belongs to it is documented nowhere either. */
function secondBefore(at: number): string {
	const whole = Math.floor(at / SECOND) * SECOND - SECOND;
	return new Date(whole).toISOString().replace('.000Z', 'Z');
}
