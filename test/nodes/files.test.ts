import type { JournalFile } from '../../sandbox/hoopAi';
import { bytes, digestOf, peakMemory, storedFile } from '../support/binary';
import { byId, useHoopAi } from '../support/hoopai';

const hoopAi = useHoopAi();
const MB = 1024 * 1024;

const calls = () =>
	hoopAi.sandbox.control.state().messages.filter(({ messageType }) => messageType === 'TYPE_CALL');
const conversation = () => hoopAi.sandbox.control.state().conversations[0];
const onWhatsApp = () =>
	hoopAi.sandbox.control.state().conversations.find((one) => one.lastMessageType === 'TYPE_WHATSAPP')!;
const uploadedParts = () =>
	(hoopAi.journal().at(-1)?.body as { files: JournalFile[] } | undefined)?.files ?? [];

describe('a recording', () => {
	const fetchRecording = async () =>
		await hoopAi.run('call', 'getRecording', { messageId: byId(calls()[0].id) });

	test.each(['stream', 'json', 'redirect'] as const)(
		'arrives whole when HoopAI answers with a %s, and storage never sees the token',
		async (delivery) => {
			hoopAi.sandbox.control.settings({ recording: { bytes: 300_044, delivery } });
			const { outputs, error } = await fetchRecording();
			expect(error).toBeUndefined();
			const { json, binary } = outputs[0][0];
			expect(json).toMatchObject({ mimeType: 'audio/x-wav', fileSize: 300_044 });
			expect(String(json.fileName)).toMatch(/\.wav$/);
			expect(binary?.data).toMatchObject({ fileName: json.fileName, mimeType: 'audio/x-wav' });
			expect((await digestOf(binary!.data)).length).toBe(300_044);
			const storage = hoopAi.journal().filter(({ host }) => host !== 'api');
			expect(storage).toHaveLength(delivery === 'stream' ? 0 : 1);
			for (const { headers } of storage) expect(headers).not.toHaveProperty('authorization');
		},
	);

	test('gets a name and an ending when the answer gives none', async () => {
		hoopAi.sandbox.control.settings({ recording: { headers: false } });
		const { outputs, error } = await fetchRecording();
		expect(error).toBeUndefined();
		expect(String(outputs[0][0].json.fileName)).toContain(`recording-${calls()[0].id}`);
	});

	test('of 200 MB passes without being held in memory', async () => {
		hoopAi.sandbox.control.settings({ recording: { bytes: 200 * MB } });
		const { value, grown } = await peakMemory(fetchRecording);
		expect(value.json[0].fileSize).toBe(200 * MB);
		expect(grown).toBeLessThan(60 * MB);
	});

	test('that breaks off is fetched again from its start', async () => {
		hoopAi.sandbox.control.fault({
			match: { method: 'GET', path: '*/recording' },
			times: 1,
			action: { type: 'reset-inside' },
		});
		const { outputs, error } = await fetchRecording();
		expect(error).toBeUndefined();
		expect((await digestOf(outputs[0][0].binary!.data)).length).toBe(outputs[0][0].json.fileSize);
		expect(hoopAi.journal()).toHaveLength(2);
	});

	test('that does not exist is explained', async () => {
		const sms = hoopAi.sandbox.control.state().messages.find((one) => one.messageType === 'TYPE_SMS')!;
		const { error } = await hoopAi.run('call', 'getRecording', { messageId: byId(sms.id) });
		expect(error?.message).toBe('There is no recording of this call [item 0]');
		expect(error?.description).toContain('about a minute');
	});
});

describe('an upload', () => {
	const upload = async (binary: Record<string, Awaited<ReturnType<typeof storedFile>>>, fields = 'data') =>
		await hoopAi.run(
			'message',
			'uploadAttachments',
			{ conversationId: byId(conversation().id), binaryPropertyName: fields },
			{ items: [{ json: {}, binary }] },
		);

	test('carries the file byte for byte, with its name and type', async () => {
		const file = await storedFile('Überweisung "Mai".pdf', 'application/pdf', bytes(3 * MB));
		const { json, error } = await upload({ data: file });
		expect(error).toBeUndefined();
		const [part] = uploadedParts();
		const { length, sha256 } = await digestOf(file);
		expect(part).toMatchObject({ name: 'fileAttachment', filename: 'Überweisung _Mai_.pdf', type: 'application/pdf', size: length, sha256 });
		expect(json[0].url).toMatch(/^https?:\/\//);
		expect(json[0].name).toBe('Überweisung _Mai_.pdf');
	});

	test('of several fields gives one row for each file, in their order', async () => {
		const { json } = await upload(
			{
				b: await storedFile('b.png', 'image/png', Buffer.from('b')),
				a: await storedFile('a.png', 'image/png', Buffer.from('a')),
			},
			'a, b',
		);
		expect(json.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
	});

	test('does not hold the file in memory', async () => {
		const file = await storedFile('film.mp4', 'video/mp4', bytes(90 * MB));
		const { value, grown } = await peakMemory(
			async () =>
				await hoopAi.run(
					'message',
					'uploadAttachments',
					{
						conversationId: byId(onWhatsApp().id),
						binaryPropertyName: 'data',
						additionalFields: { channel: 'WhatsApp' },
					},
					{ items: [{ json: {}, binary: { data: file } }] },
				),
		);
		expect(uploadedParts()[0]?.size ?? value.error).toBe(90 * MB);
		expect(grown).toBeLessThan(60 * MB);
	});

	test.each([
		['is missing', {}, 'data', /'Input Data Field Name' names "data", which is no file/],
		['is named wrongly', { other: 'a.png' }, 'data', /files are in: other/],
		['is of a type that HoopAI does not take', { data: 'a.exe' }, 'data', /"a.exe".*does not take/],
		['is wanted from an item that has none', {}, '*', /finds no file/],
	])('of a file that %s is refused before anything is sent', async (_case, names, fields, words) => {
		const binary = Object.fromEntries(
			await Promise.all(
				Object.entries(names as Record<string, string>).map(async ([field, name]) => [
					field,
					await storedFile(name, name.endsWith('png') ? 'image/png' : 'application/x-msdownload', Buffer.from('x')),
				]),
			),
		) as Record<string, Awaited<ReturnType<typeof storedFile>>>;
		const { error } = await upload(binary, fields);
		expect(`${error?.message} ${error?.description}`).toMatch(words);
		expect(error?.message).toContain('[item 0]');
		expect(hoopAi.journal()).toEqual([]);
	});

	test('of a file beyond the limit is refused before anything is sent', async () => {
		const { error } = await upload({ data: await storedFile('a.mp4', 'video/mp4', bytes(6 * MB)) });
		expect(error?.message).toMatch(/"a.mp4", which is larger than HoopAI takes \(6\.0 MB\) \[item 0\]/);
		expect(hoopAi.journal()).toEqual([]);
	});

	test.each([
		[413, /larger than HoopAI takes/],
		[415, /does not take files of this type/],
	])('that HoopAI refuses with %i is explained with the limits', async (status, words) => {
		hoopAi.sandbox.control.fault({
			match: { method: 'POST', path: '*/upload' },
			action: { type: 'status', status, body: { status, message: 'refused' } },
		});
		const { error } = await upload({ data: await storedFile('a.png', 'image/png', Buffer.from('x')) });
		expect(error?.message).toMatch(words);
		expect(error?.description).toMatch(/5 MB|JPG/);
	});
});

describe('a message with files', () => {
	const send = async (binary: Record<string, Awaited<ReturnType<typeof storedFile>>>) =>
		await hoopAi.run(
			'message',
			'send',
			{
				channel: 'SMS',
				sendTo: 'conversation',
				conversationId: byId(conversation().id),
				message: 'The invoice',
				additionalFields: { attachmentFields: '*', attachments: 'https://example.com/terms.pdf' },
			},
			{ items: [{ json: {}, binary }] },
		);
	const twoFiles = async () => ({
		a: await storedFile('a.pdf', 'application/pdf', Buffer.from('a')),
		b: await storedFile('b.pdf', 'application/pdf', Buffer.from('b')),
	});

	test('uploads them first and sends their addresses', async () => {
		const { error } = await send(await twoFiles());
		expect(error).toBeUndefined();
		const writes = hoopAi.journal().filter(({ method }) => method === 'POST');
		expect(writes.map(({ path }) => path)).toEqual([
			'/conversations/messages/upload',
			'/conversations/messages/upload',
			'/conversations/messages',
		]);
		const { attachments } = writes[2].body as { attachments: string[] };
		expect(attachments).toHaveLength(3);
		expect(attachments[0]).toBe('https://example.com/terms.pdf');
	});

	test('is not sent when an upload fails', async () => {
		hoopAi.sandbox.control.fault({
			match: { method: 'POST', path: '*/upload' },
			skip: 1,
			action: { type: 'status', status: 413, body: { status: 413, message: 'too large' } },
		});
		const { error } = await send(await twoFiles());
		expect(error?.message).toMatch(/larger/);
		expect(hoopAi.journal().some(({ path }) => path === '/conversations/messages')).toBe(false);
	});
});
