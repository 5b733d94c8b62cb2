import { byId, useHoopAi } from '../../support/hoopai';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

const answer = (body: unknown) =>
	hoopAi.sandbox.control.fault({ action: { type: 'status', status: 200, body } });

const transcription = async (combine: boolean) => {
	const [{ id }] = personIn(hoopAi.sandbox, 'Ben').messages;
	return await hoopAi.run('call', 'getTranscription', { messageId: byId(id), combine });
};

const spoken = () => personIn(hoopAi.sandbox, 'Ben').messages[0].call?.sentences.map(({ text }) => text) ?? [];

describe("a call's transcription", () => {
	test.each(['array', 'wrapped'] as const)('as %s is one item for each sentence', async (shape) => {
		hoopAi.sandbox.control.settings({ transcription: shape });
		const { json } = await transcription(false);
		expect(json.map(({ transcript }) => transcript)).toEqual(spoken());
		expect(json[0]).toMatchObject({ sentenceIndex: 0, startTime: expect.any(Number), endTime: expect.any(Number) });
	});

	test('as a single object, as the reference prints it, is one item', async () => {
		hoopAi.sandbox.control.settings({ transcription: 'object' });
		const { json } = await transcription(false);
		expect(json.map(({ transcript }) => transcript)).toEqual(spoken().slice(0, 1));
	});

	test.each(['array', 'wrapped', 'object'] as const)('as %s is one item when they are combined', async (shape) => {
		hoopAi.sandbox.control.settings({ transcription: shape });
		const expected = shape === 'object' ? spoken().slice(0, 1) : spoken();
		const { json } = await transcription(true);
		expect(json).toHaveLength(1);
		for (const sentence of expected) expect(json[0].text).toContain(sentence);
		expect(json[0].sentences).toHaveLength(expected.length);
	});

	test.each([
		['milliseconds', { mediaChannel: 1, sentenceIndex: 0, startTime: 400, endTime: 4180, transcript: 'Hi', confidence: 0.9 }],
		['seconds, with another name for the speaker', { speaker: 0, startTime: 0.4, endTime: 4.18, transcript: 'Hi' }],
	])('keeps its times as they come: %s', async (_, sentence) => {
		answer([sentence]);
		const { json } = await hoopAi.run('call', 'getTranscription', { messageId: byId('message1') });
		expect(json).toEqual([expect.objectContaining(sentence)]);
	});

	test('of a call that was not recorded is explained', async () => {
		const { id } = personIn(hoopAi.sandbox, 'Ben').messages[1];
		const { error } = await hoopAi.run('call', 'getTranscription', { messageId: byId(id) });
		expect(error?.message).toMatch(/no recording/i);
	});

	test('downloads as a text file', async () => {
		const [{ id }] = personIn(hoopAi.sandbox, 'Ben').messages;
		const { outputs } = await hoopAi.run('call', 'downloadTranscription', { messageId: byId(id) });
		expect(outputs[0][0].binary?.data).toMatchObject({ fileName: 'transcription.txt', mimeType: 'text/plain' });
	});
});

describe('cancelling what is scheduled', () => {
	const scheduled = (isEmail: boolean) =>
		personIn(hoopAi.sandbox, 'Sofia').messages.find(
			({ scheduledFor, emailIds }) => scheduledFor && isEmail === emailIds.length > 0,
		);

	test('a message works once; the second time, the 404 inside a 200 is an error', async () => {
		const messageId = byId(scheduled(false)?.id ?? '');
		const first = await hoopAi.run('message', 'cancelScheduled', { messageId });
		expect(first.json).toEqual([expect.objectContaining({ cancelled: true, id: messageId.value })]);
		const second = await hoopAi.run('message', 'cancelScheduled', { messageId });
		expect(hoopAi.journal().map(({ status }) => status)).toEqual([200, 200]);
		expect(second.status).toBe('error');
		expect(second.error?.message).toMatch(/did not cancel/);
	});

	test('an email works once; the second time, the 404 inside a 200 is an error', async () => {
		const emailMessageId = scheduled(true)?.emailIds[0] ?? '';
		const first = await hoopAi.run('email', 'cancelScheduled', { emailMessageId });
		expect(first.json).toEqual([expect.objectContaining({ cancelled: true, id: emailMessageId })]);
		const second = await hoopAi.run('email', 'cancelScheduled', { emailMessageId });
		expect(second.status).toBe('error');
	});
});

describe('a Voice AI call', () => {
	const call = () => hoopAi.sandbox.control.state().calls[0];

	test('tells what was said part by part, or in one item', async () => {
		const { id, segments } = call();
		const callId = byId(id);
		const { json } = await hoopAi.run('voiceCall', 'getTranscript', { callId });
		expect(json).toHaveLength(segments.length);
		expect(json[0]).toMatchObject({
			callId: id,
			timestamp: expect.anything(),
			speaker: expect.anything(),
			sentiment: expect.anything(),
		});
		const { json: one } = await hoopAi.run('voiceCall', 'getTranscript', { callId, combine: true });
		expect(one).toHaveLength(1);
		expect(one[0].segments).toHaveLength(segments.length);
		for (const { text } of segments) expect(one[0].text).toContain(text);
	});

	test.each([
		['a bare list', [{ timestamp: 1, speaker: 'agent', text: 'Hi', sentiment: 'neutral' }]],
		['under segments', { segments: [{ timestamp: 1, speaker: 'agent', text: 'Hi', sentiment: 'neutral' }] }],
		['under data', { data: [{ timestamp: 1, speaker: 'agent', text: 'Hi', sentiment: 'neutral' }] }],
	])('is read from %s too, as its shape is documented nowhere', async (_, body) => {
		answer(body);
		const { json } = await hoopAi.run('voiceCall', 'getTranscript', { callId: byId('call1') });
		expect(json).toEqual([expect.objectContaining({ text: 'Hi', speaker: 'agent' })]);
	});

	test('whose transcript is one text comes out with it', async () => {
		answer({ callId: 'call1', transcript: 'bot: Hi\nhuman: Hello' });
		const { json } = await hoopAi.run('voiceCall', 'getTranscript', { callId: byId('call1') });
		expect(json).toEqual([expect.objectContaining({ transcript: 'bot: Hi\nhuman: Hello' })]);
	});

	test('gives the address of its recording, and the file when asked, without the token', async () => {
		const callId = byId(call().id);
		const { json } = await hoopAi.run('voiceCall', 'getRecording', { callId });
		expect(json).toEqual([expect.objectContaining({ callId: callId.value, url: expect.stringContaining('http') })]);
		const { outputs } = await hoopAi.run('voiceCall', 'getRecording', { callId, downloadFile: true });
		expect(outputs[0][0].binary?.data).toMatchObject({ mimeType: 'audio/x-wav' });
		const [fetched] = hoopAi.sandbox.control.journal({ host: 'storage' });
		expect(fetched.headers).not.toHaveProperty('authorization');
	});
});
