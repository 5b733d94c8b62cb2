import type { IDataObject } from 'n8n-workflow';

import { InputRefusal } from '../engine/input-refusal';
import { labelled } from '../engine/label';
import type { Choice, Lookup } from '../engine/lookup';
import { path } from '../engine/path';
import { locatorValue } from '../engine/readers';
import { get } from '../engine/request';
import { listIn } from '../engine/rows';
import { nextCursor } from './pages';

const PAGE = 100;

/** The organizations that the key opens. */
export const organizations: Lookup = {
	...lookup('searchOrganizations', 'organization_id', ({ name }) => labelled(name)),
	request: () => get('/api/v2/organizations'),
};

/** The conversations of the chosen organization. */
export const conversations = lookup(
	'searchConversations',
	'conversation_id',
	({ last_activity_at, folder, is_read }) =>
		labelled(last_activity_at, folder, is_read === false ? 'unread' : undefined),
	(form) => path`/api/v2/organizations/${organizationIn(form)}/conversations`,
);

/** The messages of the chosen conversation. */
export const messages = lookup(
	'searchMessages',
	'message_id',
	({ subject, content, modality, sent_at, drafted_at }) =>
		labelled(subject || content || modality, sent_at ?? drafted_at),
	(form) =>
		path`/api/v2/organizations/${organizationIn(form)}/conversations/${chosenIn(form, 'conversationId', 'Conversation')}/messages`,
);

/** The contacts of the chosen organization. */
export const contacts = lookup(
	'searchContacts',
	'contact_id',
	({ name, email, phone_number }) => labelled(name, email, phone_number),
	(form) => path`/api/v2/organizations/${organizationIn(form)}/contacts`,
);

/** The sales representatives of the chosen organization. */
export const agents = lookup(
	'searchAgents',
	'agent_id',
	({ name, email }) => labelled(name, email),
	(form) => path`/api/v2/organizations/${organizationIn(form)}/agents`,
);

/** HyperRep cannot search: what was typed is matched here, page by page. */
function lookup(
	name: string,
	idName: string,
	label: (row: IDataObject) => string,
	address: (form: IDataObject) => string = () => '',
): Lookup {
	return {
		name,
		request: (_filter, cursor, _account, form) => get(address(form), { limit: PAGE, cursor }),
		rows: (body) => listIn(body, 'data'),
		choice: (row): Choice => ({ name: label(row), value: String(row[idName]) }),
		matches: (choice, filter) => choice.name.toLowerCase().includes(filter.toLowerCase()),
		next: nextCursor,
	};
}

const organizationIn = (form: IDataObject) => chosenIn(form, 'organizationId', 'Organization');

/** What a list is a list of. @throws InputRefusal while that is not chosen */
function chosenIn(form: IDataObject, name: string, displayName: string): string {
	const chosen = String(locatorValue(form[name]) ?? '').trim();
	if (chosen !== '' && !chosen.startsWith('=')) return chosen;
	throw new InputRefusal(
		`'${displayName}' is not chosen yet`,
		`Choose the ${displayName} first, or enter this one By ID.`,
	);
}
