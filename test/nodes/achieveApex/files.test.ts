import type { Channel } from '../../../sandbox/achieveApex';
import { byId, useAchieveApex } from '../../support/achieveApex';
import { bytes, peakMemory, storedFile } from '../../support/binary';

const apex = useAchieveApex();
const MB = 1024 * 1024;

const itemsWith = async (...names: Array<[fileName: string, mimeType: string]>) => [
	{
		json: {},
		binary: Object.fromEntries(
			await Promise.all(
				names.map(async ([fileName, mimeType], index) => [
					index === 0 ? 'data' : `data${index}`,
					await storedFile(fileName, mimeType, Buffer.from(`bytes of ${fileName}`)),
				]),
			),
		),
	},
];
const sendFile = async (channel: Channel, more = {}, type: [string, string] = ['bike.png', 'image/png']) =>
	await apex.run(
		'message',
		'send',
		{ conversationId: byId(apex.on(channel).id), messageType: 'media', message: 'The blue one', ...more },
		{ items: await itemsWith(type) },
	);
const steps = () => apex.journal().map(({ host, method, path }) => `${host} ${method} ${path.replace(/\d{4,}.*/, '…')}`);

describe('an upload', () => {
	const upload = async (options = {}) =>
		await apex.run(
			'file',
			'upload',
			{ conversationId: byId(apex.on('whatsapp').id), options },
			{ items: await itemsWith(['Größe 1.pdf', 'application/pdf']) },
		);

	test.each(['flat', 'nested'] as const)('takes three steps, and storage never sees the key (answer: %s)', async (signing) => {
		apex.sandbox.control.settings({ signing });
		const { json, error } = await upload();

		expect(error).toBeUndefined();
		expect(steps()).toEqual([
			'api POST /s3-url-signing',
			'storage PUT /achieveapex-conversation-files/conversation-files/…',
			'api POST /conversation-files',
		]);
		const [sign, put, register] = apex.journal();
		const { id } = apex.on('whatsapp');
		const named = { conversation_id: id, organization_id: 12, file_name: 'Größe 1.pdf', file_type: 'application/pdf' };
		expect(sign.body).toEqual(named);
		expect(put.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '22' });
		expect(put.headers).not.toHaveProperty('x-api-key');
		expect(put.headers).not.toHaveProperty('authorization');
		expect(put.headers).not.toHaveProperty('transfer-encoding');
		const [object] = apex.sandbox.control.state().objects;
		expect(object).toMatchObject({ size: 22, type: 'application/pdf' });
		expect(register.body).toEqual({
			...named,
			file_size: 22,
			s3_key: object.key,
			s3_path: `s3://achieveapex-conversation-files/${object.key}`,
			file_category: 'file',
		});
		const [file] = apex.sandbox.control.state().files;
		expect(json).toEqual([expect.objectContaining({ _id: file._id, conversation_file_id: file._id, s3_key: object.key })]);
	});

	test('takes what the documentation may still hide, in the step that wants it', async () => {
		await upload({ additionalSigningFields: '{ "folder": "a" }', additionalBodyFields: '{ "caption": "b" }' });
		const [sign, , register] = apex.journal();
		expect(sign.body).toMatchObject({ folder: 'a' });
		expect(sign.body).not.toHaveProperty('caption');
		expect(register.body).toMatchObject({ caption: 'b' });
	});

	test('that storage drops is put again, from its start', async () => {
		const storage = { host: 'storage' as const };
		apex.sandbox.control.fault({ match: storage, action: { type: 'status', status: 503, body: 'SlowDown' } });
		apex.sandbox.control.fault({ match: storage, action: { type: 'reset-before' } });
		const { error } = await upload();
		expect(error).toBeUndefined();
		expect(steps().filter((step) => step.startsWith('storage'))).toHaveLength(3);
		expect(apex.sandbox.control.state().objects[0].size).toBe(22);
	});

	test('that storage refuses fails at once, names the host only, and registers nothing', async () => {
		apex.sandbox.control.fault({ match: { host: 'storage' }, action: { type: 'status', status: 403, body: '<Error/>' } });
		const { error } = await upload();
		expect(error?.message).toMatch(/^The file could not be stored at 127\.0\.0\.1:\d+ \(403\) \[item 0\]$/);
		expect(JSON.stringify(error)).not.toMatch(/Signature|X-Amz/);
		expect(steps()).toHaveLength(2);
	});

	test('whose address the answer does not hold says so', async () => {
		apex.sandbox.control.fault({ action: { type: 'status', status: 201, body: { ok: true } } });
		const { error } = await upload();
		expect(error?.message).toContain('holds no address to upload the file to');
		expect(steps()).toHaveLength(1);
	});

	test('of 60 MB passes without being held in memory', async () => {
		const items = [{ json: {}, binary: { data: await storedFile('film.mp4', 'video/mp4', bytes(60 * MB)) } }];
		const conversationId = byId(apex.on('whatsapp').id);
		const { value, grown } = await peakMemory(async () => await apex.run('file', 'upload', { conversationId }, { items }));
		expect(value.error).toBeUndefined();
		expect(apex.sandbox.control.state().objects[0].size).toBe(60 * MB);
		expect(grown).toBeLessThan(45 * MB);
	});

	test('knows its length where n8n does not', async () => {
		const items = await itemsWith(['a.txt', 'text/plain']);
		for (const { binary } of items) delete binary.data.bytes;
		const { error } = await apex.run('file', 'upload', { conversationId: byId(apex.on('sms').id) }, { items });
		expect(error).toBeUndefined();
		expect(apex.journal()[1].headers['content-length']).toBe('14');
	});
});

describe('a file in a message', () => {
	test.each([
		['bike.png', 'image/png', 'image', 'image'],
		['ride.mp4', 'video/mp4', 'video', 'video'],
		['bell.mp3', 'audio/mpeg', 'audio', 'audio'],
		['offer.pdf', 'application/pdf', 'document', 'file'],
	])('%s goes as what it is', async (name, type, messageType, category) => {
		const { error, json } = await sendFile('whatsapp', {}, [name, type]);
		expect(error).toBeUndefined();
		const [read, , , register, send] = apex.journal();
		expect(read.path).toBe(`/conversations/${apex.on('whatsapp').id}`);
		expect(register.body).toMatchObject({ file_category: category });
		const [file] = apex.sandbox.control.state().files;
		expect(send.path).toBe('/conversation-messages-transform-outgoing-whatsapp');
		expect(send.body).toEqual({
			conversation_id: apex.on('whatsapp').id,
			message_text: 'The blue one',
			message_type: messageType,
			s3_path: file.s3_path,
			conversation_file_id: file._id,
			file_size: `bytes of ${name}`.length,
		});
		expect(json).toEqual([expect.objectContaining({ message_type: messageType })]);
	});

	test('in the playground goes with all that is known of it', async () => {
		await sendFile('playground');
		const [file] = apex.sandbox.control.state().files;
		expect(apex.journal().at(-1)).toMatchObject({
			path: '/conversation-messages-playground',
			body: {
				s3_key: file.s3_key,
				s3_path: file.s3_path,
				file_name: 'bike.png',
				file_type: 'image/png',
				file_size: 17,
				conversation_file_id: file._id,
			},
		});
	});

	test('is refused by SMS before it is uploaded', async () => {
		const { error } = await sendFile('sms');
		expect(error?.message).toContain("'Message Type' is Media");
		expect(steps()).toHaveLength(1);
		apex.sandbox.control.clearJournal();
		await sendFile('sms', { channel: 'sms' });
		expect(steps()).toEqual([]);
	});

	test('is one: several at once are refused', async () => {
		const parameters = { conversationId: byId(apex.on('whatsapp').id), messageType: 'media', binaryPropertyName: '*' };
		const items = await itemsWith(['a.png', 'image/png'], ['b.png', 'image/png']);
		const { error } = await apex.run('message', 'send', parameters, { items });
		expect(error?.message).toContain("'Input Data Field Name' names 2 files");
		expect(steps()).toEqual([]);
	});

	test('is not sent when it could not be uploaded', async () => {
		apex.sandbox.control.fault({ match: { path: '/conversation-files' }, action: { type: 'status', status: 400 } });
		const { error } = await sendFile('whatsapp');
		expect(error?.message).toContain('400');
		expect(steps().filter((step) => step.includes('transform-outgoing'))).toEqual([]);
	});
});
