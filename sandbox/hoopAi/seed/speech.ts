import type { Sentence } from '../model';

type Spoken = [speaker: number, text: string, sentiment: Sentence['sentiment'], score: number];

/** Lays sentences one after another, as long as they take to say. */
function spoken(lines: Spoken[]): Sentence[] {
	let clock = 400;
	return lines.map(([speaker, text, sentiment, score], index) => {
		const start = clock;
		const end = start + text.length * 60;
		clock = end + 350;
		return { speaker, text, start, end, confidence: 0.9 + (index % 4) * 0.02, sentiment, score };
	});
}

/** Of a call between a patient (1) and the reception (0). */
export const CALL_SENTENCES = spoken([
	[0, 'Main Street Dental, Dana speaking, how can I help?', 'neutral', 0.1],
	[1, 'Hi, this is Ben Carter. I need to move my appointment.', 'neutral', 0],
	[0, 'Of course. Would Friday at four work for you?', 'positive', 0.4],
	[1, 'Friday at four is perfect, thank you.', 'positive', 0.8],
]);

/** Of calls between a patient (1) and the voice agent (0). */
export const VOICE_SENTENCES = [
	spoken([
		[0, 'Hello, you have reached Main Street Dental. What can I do for you?', 'neutral', 0.1],
		[1, 'I would like to book a cleaning for next week.', 'positive', 0.3],
		[0, 'Gladly. Tuesday at nine is free, shall I take that?', 'positive', 0.4],
		[1, 'Yes, that is great.', 'positive', 0.9],
	]),
	spoken([
		[0, 'Hello, you have reached Main Street Dental. What can I do for you?', 'neutral', 0.1],
		[1, 'I have been waiting for a call back for three days now.', 'negative', -0.8],
		[0, 'I am sorry about that. I am connecting you to a colleague.', 'neutral', -0.1],
	]),
	spoken([
		[0, 'Good morning, this is Main Street Dental with a reminder of your appointment.', 'neutral', 0.1],
		[1, 'Thanks, I will be there.', 'positive', 0.6],
	]),
];
