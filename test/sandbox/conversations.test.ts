import { useSandbox } from './client';

const used = useSandbox();

interface Row {
	id: string;
	sort: number[];
}

/** Follows the date cursor to the end, the way the platform's clients do. */
async function searchAll(limit: number, params: object = {}): Promise<Row[][]> {
	const pages: Row[][] = [];
	let startAfterDate: number | undefined;
	for (;;) {
		const { data } = await used.http.get('/conversations/search', {
			params: { locationId: used.sandbox.locationId, limit, startAfterDate, ...params },
		});
		pages.push(data.conversations);
		if (data.conversations.length < limit) return pages;
		startAfterDate = data.conversations.at(-1).sort[0];
	}
}

describe('HoopAI sandbox: conversations', () => {
	it('keeps one conversation for a contact', async () => {
		const { sandbox, http } = used;
		const { contacts, conversations } = sandbox.control.state();
		const free = contacts.find(({ id, locationId }) =>
			locationId === sandbox.locationId && !conversations.some(({ contactId }) => contactId === id));
		const body = { locationId: sandbox.locationId, contactId: free?.id };
		const first = await http.post('/conversations/', body);
		expect(first.status).toBe(201);
		expect(first.data).toMatchObject({ success: true, conversation: { contactId: free?.id, deleted: false } });
		const second = await http.post('/conversations/', body);
		expect([second.status, second.data.message]).toEqual([400, `Conversation with the contact id:${free?.id} already exists!`]);
		expect(JSON.stringify(second.data)).not.toContain(first.data.conversation.id);
	});

	it('lets search lag behind by a number of searches', async () => {
		const { sandbox, http } = used;
		sandbox.control.reset({ seed: { contacts: 1, conversations: 0 }, settings: { searchLag: { requests: 2 } } });
		const contactId = sandbox.control.state().contacts[0].id;
		await http.post('/conversations/', { locationId: sandbox.locationId, contactId });
		const found = [];
		for (let i = 0; i < 3; i++) found.push((await searchAll(10, { contactId }))[0].length);
		expect(found).toEqual([0, 0, 1]);
	});

	it.each([
		['inclusive', true],
		['exclusive', false],
	] as const)('pages by the sort value; rows that tie with the cursor: %s', async (ties, complete) => {
		used.sandbox.control.reset({ seed: { conversations: 25, tiesEvery: 4 }, settings: { ties } });
		const rows = (await searchAll(10)).flat();
		const ids = new Set(rows.map(({ id }) => id));
		if (complete) expect(ids.size).toBe(25);
		else expect([ids.size, rows.length].every((count) => count < 25)).toBe(true);
		expect(rows.length > ids.size).toBe(complete);
	});

	it.each([
		[{ status: 'unread' }, 5],
		[{ status: 'read' }, 6],
		[{ status: 'starred' }, 2],
		[{ lastMessageType: 'TYPE_WHATSAPP' }, 1],
		[{ query: 'WHITFIELD' }, 1],
		[{ query: '+13125550103' }, 1],
		[{ assignedTo: 'unassigned', status: 'unread' }, 3],
		[{ lastMessageDirection: 'outbound', lastMessageAction: 'automated' }, 1],
		[{ scoreProfileMin: 80 }, 2],
		[{ endDate: 1 }, 0],
	])('searches with %j', async (params, count) => {
		const { data } = await used.http.get('/conversations/search', {
			params: { locationId: used.sandbox.locationId, limit: 100, ...params },
		});
		expect(data.total).toBe(count);
	});

	it('names a conversation’s type in a search and numbers it by id', async () => {
		const [[row]] = await searchAll(100, { lastMessageType: 'TYPE_EMAIL' });
		const { data } = await used.http.get(`/conversations/${row.id}`);
		expect([(row as unknown as { type: string }).type, data.type]).toEqual(['TYPE_EMAIL', 2]);
	});

	it('updates and deletes', async () => {
		const { sandbox, http } = used;
		const [{ id }] = (await searchAll(100, { status: 'unread' }))[0];
		const { data } = await http.put(`/conversations/${id}`, { locationId: sandbox.locationId, unreadCount: 0, starred: true });
		expect(data).toMatchObject({ success: true, conversation: { id, unreadCount: 0, starred: true } });
		expect((await http.delete(`/conversations/${id}`)).data.success).toBe(true);
		expect((await http.get(`/conversations/${id}`)).status).toBe(404);
		expect(sandbox.control.state().messages.some(({ conversationId }) => conversationId === id)).toBe(false);
	});

	it('lists the conversations of bots by offset', async () => {
		const { sandbox, http } = used;
		sandbox.control.reset({ seed: { conversations: 45 } });
		const page = async (offset: number) =>
			(await http.get('/conversations/', { params: { locationId: sandbox.locationId, offset } })).data;
		expect(await page(0)).toMatchObject({ total: 45, conversations: { length: 20 } });
		expect((await page(40)).conversations).toHaveLength(5);
	});

	it('pages contacts by date and id, through ties', async () => {
		const { sandbox, http } = used;
		sandbox.control.reset({ seed: { contacts: 23, tiesEvery: 7 } });
		const ids: string[] = [];
		let next: string | null = `${sandbox.url}/contacts/?locationId=${sandbox.locationId}&limit=5`;
		while (next) {
			const { data }: { data: { contacts: Row[]; meta: { nextPageUrl: string | null; total: number } } } = await http.get(next);
			expect(data.meta.total).toBe(23);
			ids.push(...data.contacts.map(({ id }) => id));
			next = data.meta.nextPageUrl;
		}
		expect([ids.length, new Set(ids).size]).toEqual([23, 23]);
	});
});
