import { startHelpDesk, type HelpDesk } from '../../sandbox/helpDesk';

let desk: HelpDesk;
beforeAll(async () => {
	desk = await startHelpDesk();
});
afterAll(async () => await desk?.close());

const open = async (body: object) =>
	await fetch(desk.ticketsUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('opens tickets, numbers and lists them', async () => {
	const response = await open({ subject: 'Help', description: 'My filling came out.', externalId: 'conversation-1' });
	expect(response.status).toBe(201);
	expect(await response.json()).toMatchObject({ id: 1, subject: 'Help', status: 'open' });
	await open({ subject: 'More help' });
	expect(desk.tickets().map(({ id, subject }) => [id, subject])).toEqual([[1, 'Help'], [2, 'More help']]);
	expect(await (await fetch(desk.ticketsUrl)).json()).toMatchObject({ tickets: [{ id: 1 }, { id: 2 }] });
	desk.reset();
	expect(desk.tickets()).toEqual([]);
});

test('opens none without a subject', async () => {
	expect((await open({ description: 'What is it about?' })).status).toBe(400);
});
