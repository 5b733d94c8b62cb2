import type { Sending } from '../../engine/api';
import type { ValuesOf } from '../../engine/field';
import { byOverlappingOffset } from '../../engine/polling/feed';
import type { Feed } from '../../engine/polling/feed';
import { get } from '../../engine/request';
import { simplify } from '../../engine/simplify';
import type { AchieveApexAccount } from '../account';
import { organizationOf } from '../organization';
import { feathersPages } from '../pages';
import { CONVERSATION_SUMMARY } from '../resources/conversation/get-many';
import { CREATED } from './fields';
import type { FIELDS } from './fields';

/** The conversations by the moment that the event is about, the youngest first. */
export async function feedOf(
	{ event, organizationId: chosen, filters, simplify: isSimple }: ValuesOf<typeof FIELDS>,
	account: AchieveApexAccount,
	api: Pick<Sending, 'send' | 'once' | 'unexpected'>,
): Promise<Feed> {
	const organizationId = chosen ?? (await organizationOf(api, account));
	const moment = event === CREATED ? 'created_at' : 'last_interaction_at';
	return {
		of: JSON.stringify([account.baseUrl, organizationId, event, filters]),
		request: (since) =>
			get('/conversations', {
				organization_id: organizationId,
				...filters,
				// The list can be narrowed by the date of creation only.
				created_at: event === CREATED && since ? { $gte: since } : undefined,
				$sort: { [moment]: -1 },
			}),
		rows: feathersPages.rows,
		id: ({ id }) => (id === undefined || id === null ? undefined : String(id)),
		moment: (row) => row[moment],
		pageSize: { name: '$limit', most: 50 },
		next: byOverlappingOffset('$skip', 'total'),
		newestFirst: true,
		overlapping: true,
		item: (row) => (isSimple === false ? row : simplify(row, CONVERSATION_SUMMARY)),
	};
}
