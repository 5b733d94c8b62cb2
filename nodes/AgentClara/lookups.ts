import type { IDataObject } from 'n8n-workflow';

import { labelled } from '../engine/label';
import type { Lookup } from '../engine/lookup';
import { get } from '../engine/request';
import { listIn } from '../engine/rows';

const PAGE = 100;

/** The contacts of the sub-account, by name or email. */
export const contacts: Lookup = {
	name: 'searchContacts',
	request: (search, cursor) => get('/contacts', { limit: PAGE, offset: cursor, search, sort: 'name' }),
	rows: (body) => listIn(body, 'data'),
	choice: ({ id, name, email, phone }) => ({
		name: labelled(name, email, phone),
		value: String(id),
	}),
	next: nextOffset,
};

/** The conversations of the sub-account. Agent Clara cannot search them: what is typed is matched here. */
export const conversations: Lookup = {
	name: 'searchConversations',
	request: (_filter, cursor) => get('/conversations', { limit: PAGE, offset: cursor }),
	rows: (body) => listIn(body, 'data'),
	choice: (row) => ({
		name: labelled(nameOf(row), row.channel, row.subject || row.last_message),
		value: String(row.id),
	}),
	matches: ({ name }, filter) => name.toLowerCase().includes(filter.toLowerCase()),
	next: nextOffset,
};

/** No total is told: a page that is not full is the last. */
function nextOffset(_body: unknown, rows: IDataObject[], cursor?: string): string | undefined {
	return rows.length === PAGE ? String(Number(cursor ?? 0) + rows.length) : undefined;
}

function nameOf(row: IDataObject): unknown {
	return row.customer_name || row.customer_email || row.customer_phone;
}
