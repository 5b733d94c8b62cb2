import { createHash } from 'node:crypto';

import { byId, useHoopAi } from '../../support/hoopai';
import { personIn } from '../../fixtures/people';
import { faultsOfBody } from './spec';

const hoopAi = useHoopAi();
const endpoint = 'POST /conversations/messages/upload';

const file = (fileName: string, mimeType: string, text: string) => ({
	fileName,
	mimeType,
	data: Buffer.from(text).toString('base64'),
});

const part = (fileName: string, mimeType: string, text: string) => ({
	// The name of the part stands in the reference's prose alone.
	name: 'fileAttachment',
	filename: fileName,
	type: mimeType,
	size: text.length,
	sha256: createHash('sha256').update(text).digest('hex'),
});

const uploads = () => hoopAi.journal().filter(({ path }) => path === '/conversations/messages/upload');

test(`${endpoint}, minimal: the contact is looked up`, async () => {
	const { conversationId, contactId } = personIn(hoopAi.sandbox, 'Maria');
	const binary = { data: file('plan.pdf', 'application/pdf', 'a plan') };

	const { error } = await hoopAi.run(
		'message',
		'uploadAttachments',
		{ conversationId: byId(conversationId) },
		{ items: [{ json: {}, binary }] },
	);

	expect(error).toBeUndefined();
	const [lookup, sent] = hoopAi.journal();
	expect(lookup).toMatchObject({ method: 'GET', path: `/conversations/${conversationId}` });
	expect(sent).toMatchObject({ method: 'POST', path: '/conversations/messages/upload', query: {} });
	expect(sent.headers.authorization).toBe(`Bearer ${hoopAi.sandbox.token}`);
	expect(sent.headers.version).toBe('2021-07-28');
	expect(sent.headers['content-type']).toMatch(/^multipart\/form-data; boundary=\S+$/);
	const fields = { conversationId, contactId, locationId: hoopAi.sandbox.locationId };
	expect(sent.body).toEqual({ fields, files: [part('plan.pdf', 'application/pdf', 'a plan')] });
	expect(faultsOfBody(endpoint, fields)).toEqual([]);
});

test(`${endpoint}, full: every file of the item, and nothing asked for that is given`, async () => {
	const { conversationId, contactId } = personIn(hoopAi.sandbox, 'Priya');
	const binary = {
		plan: file('plan.pdf', 'application/pdf', 'a plan'),
		photo: file('photo.png', 'image/png', 'a photo'),
	};

	const { error } = await hoopAi.run(
		'message',
		'uploadAttachments',
		{
			conversationId: byId(conversationId),
			binaryPropertyName: '*',
			additionalFields: { channel: 'WhatsApp', contactId: byId(contactId) },
		},
		{ items: [{ json: {}, binary }] },
	);

	expect(error).toBeUndefined();
	expect(hoopAi.journal()).toHaveLength(uploads().length);
	const bodies = uploads().map(({ body }) => body as { fields: unknown; files: unknown[] });
	expect(bodies.flatMap(({ files }) => files)).toEqual([
		part('plan.pdf', 'application/pdf', 'a plan'),
		part('photo.png', 'image/png', 'a photo'),
	]);
	for (const { fields } of bodies) {
		expect(fields).toEqual({ conversationId, contactId, locationId: hoopAi.sandbox.locationId });
	}
});

test('files of a message are uploaded first, then sent by their addresses', async () => {
	const { conversationId, contactId } = personIn(hoopAi.sandbox, 'Maria');
	const binary = { data: file('plan.pdf', 'application/pdf', 'a plan') };

	const { error } = await hoopAi.run(
		'message',
		'send',
		{
			channel: 'SMS',
			sendTo: 'contact',
			contactId: byId(contactId),
			message: 'The plan.',
			additionalFields: { attachmentFields: 'data', attachments: 'https://files.example/a.pdf' },
		},
		{ items: [{ json: {}, binary }] },
	);

	expect(error).toBeUndefined();
	const sent = hoopAi.journal().at(-1);
	const [uploaded] = hoopAi.sandbox.control.state().uploads;
	expect(uploads()).toHaveLength(1);
	expect(uploads()[0].body).toMatchObject({ fields: { conversationId, contactId } });
	expect(sent).toMatchObject({
		path: '/conversations/messages',
		body: {
			type: 'SMS',
			contactId,
			message: 'The plan.',
			attachments: ['https://files.example/a.pdf', uploaded.url],
		},
	});
});
