import type { IDataObject } from 'n8n-workflow';

import type { Account } from '../engine/account';
import type { Sending } from '../engine/api';
import { InputRefusal } from '../engine/input-refusal';
import { labelled } from '../engine/label';
import type { Choice, Lookup } from '../engine/lookup';
import { locatorValue } from '../engine/readers';
import { get } from '../engine/request';
import type { Query } from '../engine/request';
import { listIn, member } from '../engine/rows';
import type { AchieveApexAccount } from './account';
import { AUTO, channelName, messagesPath } from './channels';
import { threadOf } from './conversations';
import { organizationOf } from './organization';

const PAGE = 50;

/** A list behind a locator: where it is, and how its rows read. */
function lookup(
	name: string,
	address: (asked: { filter?: string; form: IDataObject; account: AchieveApexAccount; api: Sending }) => Promise<{ path: string; query?: Query }>,
	label: (row: IDataObject) => string,
	searches = false,
): Lookup {
	return {
		name,
		async request(filter, cursor, account: Account, form, api) {
			const { path, query } = await address({ filter, form, account: account as AchieveApexAccount, api });
			return get(path, { ...query, $limit: PAGE, $skip: cursor ?? 0 });
		},
		rows: (body) => listIn(body, 'data'),
		choice: (row): Choice => ({ name: label(row), value: String(row._id ?? row.id) }),
		...(searches ? {} : { matches }),
		next(body, rows, cursor) {
			const end = Number(cursor ?? 0) + rows.length;
			const total = member(body, 'total');
			const isLast = typeof total === 'number' ? end >= total : rows.length < PAGE;
			return isLast || rows.length === 0 ? undefined : String(end);
		},
	};
}

const matches = (choice: Choice, filter: string) =>
	choice.name.toLowerCase().includes(filter.toLowerCase());

/** The organizations that the key opens: usually its own only. */
export const organizations = lookup(
	'searchOrganizations',
	async ({ filter }) => ({ path: '/organizations', query: { searchTerm: filter } }),
	({ name, id }) => labelled(name, `ID ${String(id)}`),
	true,
);

/** The conversations of the organization, the latest first; searched by the contact's name or phone. */
export const conversations = lookup(
	'searchConversations',
	async ({ filter, account, api }) => ({
		path: '/conversations',
		query: {
			organization_id: await organizationOf(api, account),
			searchTerm: filter,
			$sort: { last_interaction_at: -1 },
		},
	}),
	(row) =>
		labelled(
			nameOf(row.contact) ?? `Conversation ${String(row.id)}`,
			channelName(String(row.channel)),
			row.status,
			row.last_interaction_at,
		),
	true,
);

/** The messages of the conversation chosen in the form, the latest first. */
export const messages = lookup(
	'searchMessages',
	async ({ form, account, api }) => {
		const conversationId = conversationIn(form);
		const chosen = String(form.channel ?? AUTO);
		const channel = chosen === AUTO ? (await threadOf(api, account, conversationId)).channel : chosen;
		return {
			path: messagesPath(channel),
			query: { conversation_id: conversationId, $sort: { created_at: -1 } },
		};
	},
	(row) => labelled(row.message_text || row.message_type, row.direction, row.created_at),
);

/** The message templates that WhatsApp has approved, or not yet. */
export const templates = lookup(
	'searchTemplates',
	async ({ account, api }) => ({
		path: '/whatsapp-channel-message-templates',
		query: { organization_id: await organizationOf(api, account) },
	}),
	({ name, id, language, status }) => labelled(name ?? `Template ${String(id)}`, language, status),
);

/** The organization's predefined replies, by title. */
export const predefinedMessages = lookup(
	'searchPredefinedMessages',
	async ({ account, api }) => ({
		path: '/conversation-predefined-messages',
		query: { organization_id: await organizationOf(api, account), $sort: { title: 1 } },
	}),
	({ title, message_type: type }) => labelled(title, type),
);

function nameOf(contact: unknown): string | undefined {
	const { first_name: first, last_name: last, phone } = (contact ?? {}) as IDataObject;
	return [first, last].filter(Boolean).join(' ') || (phone ? String(phone) : undefined);
}

/** @throws InputRefusal while no conversation is chosen */
function conversationIn(form: IDataObject): number {
	const chosen = Number(locatorValue(form.conversationId) || NaN);
	if (Number.isSafeInteger(chosen)) return chosen;
	throw new InputRefusal(
		"'Conversation' is not chosen yet",
		'Choose the Conversation first, or enter the Message By ID.',
	);
}
