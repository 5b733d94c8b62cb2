import type { IHttpRequestOptions } from 'n8n-workflow';

import { Cancelled } from '../../nodes/engine/api-failure';
import { uploads } from '../../nodes/engine/files/upload';
import type { Sender } from '../../nodes/engine/http';

const URL_OF_FILE = 'https://storage.example/a.png?X-Amz-Signature=letmein';
const file = { fileName: 'a.png', mimeType: 'image/png', open: async () => Buffer.from('bytes') };

/** Stands in for n8n's request helper; answers with one status after the other. */
function storage(statuses: Array<number | Error>) {
	const sent: IHttpRequestOptions[] = [];
	const waits: number[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		const status = statuses[Math.min(sent.length, statuses.length - 1)];
		sent.push(options);
		if (status instanceof Error) throw status;
		return { statusCode: status, headers: {}, body: '' };
	};
	const sender = { helpers: { httpRequest } } as unknown as Sender;
	const upload = (signal?: AbortSignal) =>
		uploads(sender, { pause: async (ms) => void waits.push(ms) }, signal).uploadTo(URL_OF_FILE, file);
	return { sent, waits, upload };
}

test('puts the bytes with type and length, and no credential', async () => {
	const { sent, upload } = storage([200]);
	expect(await upload()).toBe(5);
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({ method: 'PUT', url: URL_OF_FILE, disableFollowRedirect: true });
	expect(sent[0].headers).toEqual({ 'Content-Type': 'image/png', 'Content-Length': '5' });
});

test('tries again, later each time, while storage is not well', async () => {
	const { sent, waits, upload } = storage([503, new Error('socket hang up'), 204]);
	expect(await upload()).toBe(5);
	expect(sent).toHaveLength(3);
	expect(waits).toEqual([1_000, 2_000]);
});

test.each([
	[403, 1],
	[307, 1],
	[500, 3],
])('gives up at %s after %s, and tells the host only', async (status, attempts) => {
	const { sent, upload } = storage([status]);
	const error = await upload().then(() => undefined, (one: Error) => one);
	expect(error?.message).toBe(`The file could not be stored at storage.example (${status})`);
	expect(JSON.stringify(error)).not.toContain('letmein');
	expect(sent).toHaveLength(attempts);
});

test('stops with the execution', async () => {
	const { upload } = storage([200]);
	await expect(upload(AbortSignal.abort())).rejects.toThrow(Cancelled);
});
