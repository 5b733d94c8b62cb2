import type { Api } from '../engine/api';
import { path } from '../engine/path';
import { get, post } from '../engine/request';
import { listIn, unwrapped } from '../engine/rows';

/** The contact of a conversation, asked once for each conversation of an execution. */
export async function contactOf(api: Api, conversationId: string): Promise<string> {
	return await api.once(`contact of ${conversationId}`, async () => {
		const answer = await api.send(get(path`/conversations/${conversationId}`));
		const { contactId } = unwrapped(answer.body, 'conversation');
		if (typeof contactId !== 'string') throw api.unexpected(answer, 'contact of the conversation');
		return contactId;
	});
}

/** The conversation of a contact, begun where there is none; once for each contact of an execution. */
export async function conversationOf(
	api: Api,
	locationId: string,
	contactId: string,
): Promise<string> {
	return await api.once(`conversation of ${contactId}`, async () => {
		const found = await api.send(get('/conversations/search', { locationId, contactId, limit: 1 }));
		const known = listIn(found.body, 'conversations')?.find((row) => row.contactId === contactId);
		if (typeof known?.id === 'string') return known.id;
		const answer = await api.send(post('/conversations/', { locationId, contactId }));
		const { id } = unwrapped(answer.body, 'conversation');
		if (typeof id !== 'string') throw api.unexpected(answer, 'conversation of the contact');
		return id;
	});
}
