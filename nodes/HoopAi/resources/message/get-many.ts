import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../../engine/api';
import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { byCursor } from '../../../engine/paging';
import { path } from '../../../engine/path';
import { choices, flag } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { listIn, member, unwrapped } from '../../../engine/rows';
import { conversation } from '../../fields';
import { LISTED_MESSAGE_TYPES, menu } from '../../message-types';

const types = field(
	{
		displayName: 'Message Types',
		name: 'type',
		type: 'multiOptions',
		options: menu(LISTED_MESSAGE_TYPES),
		default: [],
		description: 'Only messages of these kinds',
	},
	choices,
);

const fetchEmailBodies = field(
	{
		displayName: 'Fetch Email Bodies',
		name: 'fetchEmailBodies',
		type: 'boolean',
		default: true,
		description:
			'Whether to get the text of each email too, with one more request per email: HoopAI leaves it out of the list',
	},
	flag,
);

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many messages',
	description: 'List the messages of a conversation, the newest first',
	fields: [conversation, filters([types])],
	options: [fetchEmailBodies],
	request: ({ conversationId, filters: chosen }) =>
		get(path`/conversations/${conversationId}/messages`, { type: chosen?.type?.join(',') }),
	rows: (body) => listIn(body, 'messages.messages', 'messages'),
	key: ({ id }) => (typeof id === 'string' ? id : undefined),
	pageSize: { name: 'limit', most: 100 },
	next: byCursor('lastMessageId', ({ body, rows }) => {
		const envelope = unwrapped(body, 'messages');
		if (envelope.nextPage === false) return undefined;
		return String(envelope.lastMessageId ?? rows.at(-1)?.id ?? '');
	}),
	complete: async (rows, { options }, api) =>
		options.fetchEmailBodies ? await api.each(rows, async (row) => await withEmails(row, api)) : rows,
	summary: [
		'id',
		'conversationId',
		'contactId',
		'messageType',
		'direction',
		'status',
		'subject',
		'body',
		'attachments',
		'dateAdded',
	],
});

/** A message that stands for emails, with them: `emails` as they came, the latest as its text. */
async function withEmails(row: IDataObject, api: Api): Promise<IDataObject> {
	const ids = member(row, 'meta.email.messageIds');
	if (!Array.isArray(ids) || ids.length === 0) return row;
	const emails = await api.each(ids.map(String), async (id) => {
		const { body } = await api.send(get(path`/conversations/messages/email/${id}`));
		return unwrapped(body, 'emailMessage', 'email');
	});
	const latest = emails.reduce((a, b) => (String(b.dateAdded) > String(a.dateAdded) ? b : a));
	return { ...row, subject: latest.subject, body: latest.body, emails };
}
