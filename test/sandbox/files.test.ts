import { createHash, randomBytes } from 'node:crypto';
import { useSandbox } from './client';

const used = useSandbox();
const MB = 1024 * 1024;

async function upload(file: Buffer | undefined, name = 'x-ray.png', channel = 'TYPE_SMS') {
	const { control, locationId } = used.sandbox;
	const conversation = control.state().conversations.find(({ lastMessageType }) => lastMessageType === channel);
	const form = new FormData();
	if (file) form.append('fileAttachment', new Blob([file], { type: 'image/png' }), name);
	// The fields may follow the file.
	form.append('conversationId', conversation?.id ?? '');
	form.append('locationId', locationId);
	return await used.http.post('/conversations/messages/upload', form, { maxBodyLength: Infinity });
}

const callPath = (recorded: boolean, rest: (id: string, locationId: string) => string) => {
	const call = used.sandbox.control.state().messages.find((message) => message.call?.recorded === recorded);
	return rest(call?.id ?? '', used.sandbox.locationId);
};
const recordingPath = (recorded = true) =>
	callPath(recorded, (id, locationId) => `/conversations/messages/${id}/locations/${locationId}/recording`);
const transcriptionPath = callPath.bind(null, true, (id, locationId) => `/conversations/locations/${locationId}/messages/${id}/transcription`);

describe('HoopAI sandbox: files in', () => {
	it('takes a file, and journals what it was', async () => {
		const file = randomBytes(70_000);
		const { status, data } = await upload(file);
		expect(status).toBe(200);
		expect(data.uploadedFiles['x-ray.png']).toContain('/uploads/');
		const sha256 = createHash('sha256').update(file).digest('hex');
		expect(used.sandbox.control.journal()[0].body).toMatchObject({
			fields: { locationId: used.sandbox.locationId },
			files: [{ name: 'fileAttachment', filename: 'x-ray.png', type: 'image/png', size: 70_000, sha256 }],
		});
	});

	it('has its own limits, and its own way of saying so', async () => {
		const large = await upload(Buffer.alloc(5 * MB + 1));
		expect([large.status, large.data.status]).toEqual([413, 413]);
		expect((await upload(Buffer.alloc(5 * MB + 1), 'x.mp4', 'TYPE_WHATSAPP')).status).toBe(200);
		expect((await upload(Buffer.from('MZ'), 'virus.exe')).data).toMatchObject({ status: 415 });
		expect((await upload(undefined)).status).toBe(400);
		expect((await upload(Buffer.from('x'), 'x.txt', 'TYPE_NONE')).status).toBe(422);
	});
});

describe('HoopAI sandbox: files out', () => {
	it('streams a recording of any size', async () => {
		used.sandbox.control.settings({ recording: { bytes: 3 * MB } });
		const { data, headers } = await used.http.get(recordingPath(), { responseType: 'arraybuffer' });
		expect(headers).toMatchObject({ 'content-type': 'audio/x-wav', 'content-disposition': 'Attachment; filename=audio.wav' });
		expect([data.length, data.subarray(0, 4).toString(), data.readUInt32LE(4)]).toEqual([3 * MB, 'RIFF', 3 * MB - 8]);
	});

	it('has none where the call was not recorded', async () => {
		const { status, data } = await used.http.get(recordingPath(false));
		expect([status, data.canonicalCode]).toEqual([400, 'CONVERSATIONS_MSG_RECORDING_NOT_FOUND']);
	});

	it('leads to the storage host, which must not see the token', async () => {
		const { control, storageUrl, token } = used.sandbox;
		control.settings({ recording: { delivery: 'redirect', headers: false } });
		const moved = await used.http.get(recordingPath());
		expect([moved.status, moved.headers.location.startsWith(storageUrl)]).toEqual([302, true]);
		control.settings({ recording: { delivery: 'json' } });
		const { url } = (await used.http.get(recordingPath())).data as { url: string };
		const fetchWith = async (headers: Record<string, string>, from = url) => (await fetch(from, { headers })).status;
		expect(await fetchWith({})).toBe(200);
		expect(await fetchWith({ Authorization: `Bearer ${token}` })).toBe(400);
		expect(await fetchWith({}, url.replace('signature=', 'signature=0'))).toBe(403);
		expect(control.journal({ host: 'storage' }).map(({ status }) => status)).toEqual([200, 400, 403]);
	});

	it.each([
		['array', (data: unknown[]) => data[0]],
		['object', (data: unknown) => data],
		['wrapped', (data: { transcription: unknown[] }) => data.transcription[0]],
	] as const)('transcribes: %s', async (transcription, first) => {
		used.sandbox.control.settings({ transcription });
		const { data } = await used.http.get(transcriptionPath());
		expect(first(data)).toMatchObject({ sentenceIndex: 0, mediaChannel: 1, transcript: expect.stringContaining('Dana') });
	});

	it('transcribes into a file', async () => {
		const { data, headers } = await used.http.get(`${transcriptionPath()}/download`);
		expect(headers['content-disposition']).toBe('Attachment; filename="transcription.txt"');
		expect(data).toMatch(/^\[00:00:00\] Speaker 1: Main Street Dental/);
	});
});
