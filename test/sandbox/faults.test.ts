import { isAxiosError, type AxiosResponse } from 'axios';
import type { FaultAction } from '../../sandbox/hoopAi';
import { useSandbox } from './client';

const used = useSandbox();

/** Sends one message under a fault, and tells what the caller got and what the sandbox did. */
async function sendUnder(action: FaultAction) {
	const { control } = used.sandbox;
	const contactId = control.state().contacts[0].id;
	const before = control.state().messages.length;
	control.fault({ match: { method: 'POST', path: '/conversations/messages' }, action });
	const answer = await used.http
		.post('/conversations/messages', { type: 'SMS', contactId, message: 'Hi' }, { timeout: 400 })
		.catch((error: unknown) => (isAxiosError(error) ? (error.code ?? 'error') : 'error'));
	const [{ status, fault, performed }] = control.journal({ method: 'POST' });
	return { answer, status, fault, performed, sent: control.state().messages.length - before };
}

const answered = ({ answer }: { answer: AxiosResponse | string }) => {
	if (typeof answer === 'string') throw new Error(answer);
	return answer;
};

describe('HoopAI sandbox: faults', () => {
	it.each([
		[{ type: 'reset-before' }, 'ECONNRESET', 0],
		[{ type: 'reset-after' }, 'ECONNRESET', 1],
		[{ type: 'timeout' }, 'ECONNABORTED', 0],
		[{ type: 'timeout', performed: true }, 'ECONNABORTED', 1],
	] as Array<[FaultAction, string, number]>)('%j answers nothing', async (action, code, sent) => {
		const result = await sendUnder(action);
		expect(result).toMatchObject({ answer: code, status: null, fault: action.type, performed: sent === 1, sent });
	});

	it('breaks off inside the answer', async () => {
		const result = await sendUnder({ type: 'reset-inside' });
		expect(result).toMatchObject({ answer: expect.any(String), performed: true, sent: 1 });
	});

	it('gives any status, before or after the work', async () => {
		const early = await sendUnder({ type: 'status', status: 503, headers: { 'Retry-After': '2' } });
		expect(answered(early)).toMatchObject({ status: 503, data: { statusCode: 503, traceId: expect.any(String) } });
		expect(answered(early).headers['retry-after']).toBe('2');
		expect(early.sent).toBe(0);
	});

	it('carries out what it then denies, when asked to', async () => {
		const late = await sendUnder({ type: 'status', status: 504, performed: true });
		expect([answered(late).status, late.sent, late.performed]).toEqual([504, 1, true]);
	});

	it('distorts an answer', async () => {
		expect(typeof answered(await sendUnder({ type: 'truncated' })).data).toBe('string');
	});

	it('answers with nothing', async () => {
		expect(answered(await sendUnder({ type: 'empty' }))).toMatchObject({ status: 200, data: '' });
		used.sandbox.control.clearJournal();
		expect(answered(await sendUnder({ type: '204' })).status).toBe(204);
	});

	it('answers a page, or sends elsewhere', async () => {
		const page = answered(await sendUnder({ type: 'html' }));
		expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
		used.sandbox.control.clearJournal();
		const moved = answered(await sendUnder({ type: 'redirect', to: 'http://127.0.0.1:9/' }));
		expect([moved.status, moved.headers.location]).toEqual([307, 'http://127.0.0.1:9/']);
	});

	it('drips', async () => {
		const began = Date.now();
		expect(answered(await sendUnder({ type: 'drip', bytes: 60, everyMs: 30 })).data.messageId).toBeTruthy();
		expect(Date.now() - began).toBeGreaterThan(60);
	});

	it('makes a list as long as asked', async () => {
		const { control, locationId } = used.sandbox;
		control.fault({ action: { type: 'huge', bytes: 2_000_000 } });
		const { data } = await used.http.get('/conversations/search', { params: { locationId }, responseType: 'text', transformResponse: String });
		expect(data.length).toBeGreaterThan(2_000_000);
		const rows = (JSON.parse(data) as { conversations: Array<{ id: string }> }).conversations;
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	it('skips, strikes as often as told, and looks at method, path and body', async () => {
		const { control, locationId } = used.sandbox;
		control.fault(
			{ match: { path: '/contacts/*' }, skip: 1, times: 2, action: { type: 'status', status: 500 } },
			{ match: { body: 'unlucky' }, times: null, action: { type: 'status', status: 502 } },
			{ match: { method: 'delete' }, action: { type: 'status', status: 503 } },
		);
		const read = async () => (await used.http.get('/contacts/', { params: { locationId } })).status;
		expect([await read(), await read(), await read(), await read()]).toEqual([200, 500, 500, 200]);
		const send = async (message: string) => (await used.http.post('/conversations/messages', { message })).status;
		expect([await send('lucky'), await send('unlucky'), await send('unlucky')]).toEqual([422, 502, 502]);
		expect((await used.http.delete('/conversations/x')).status).toBe(503);
		control.clearFaults();
		expect(await send('unlucky')).toBe(422);
	});
});
