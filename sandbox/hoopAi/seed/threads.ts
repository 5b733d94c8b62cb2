import { SEED_TIME } from '../clock';
import { addMessage, createConversation, type Draft } from '../messaging';
import type { CallDetails, Contact, Conversation } from '../model';
import { PROVIDER } from '../providers';
import type { World } from '../world';
import { USERS } from './people';
import { CALL_SENTENCES } from './speech';

const PRACTICE = 'Main Street Dental <hello@mainstreetdental.example>';
/** Far ahead of any clock that the sandbox is likely to run under. */
const NEXT_YEAR = Date.UTC(2027, 11, 24, 9, 0, 0);

interface Line {
	/** Who speaks: the contact, somebody of the team, or a bot. */
	by: 'contact' | 'team' | 'bot';
	text?: string;
	subject?: string;
	html?: string;
	attachments?: string[];
	call?: CallDetails;
	/** A different channel from the rest of the thread. */
	type?: string;
	scheduledFor?: number;
	providerId?: string;
}

interface Thread {
	who: string;
	type: string;
	/** Minutes before the account's moment at which its last line was said. */
	ago: number;
	unread: number;
	set?: Partial<Conversation>;
	lines: Line[];
}

const call = (duration: number | null, status: string, recorded: boolean): CallDetails => ({
	duration,
	status,
	from: '+13125550110',
	to: '+13125550000',
	recorded,
	sentences: recorded ? CALL_SENTENCES : [],
});

const THREADS: Thread[] = [
	{ who: 'maria', type: 'TYPE_SMS', ago: 4, unread: 2, lines: [
		{ by: 'bot', text: 'Hi Maria, your cleaning is due this month. Shall we find a time?' },
		{ by: 'contact', text: 'Yes please, what do you have on Thursday?' },
		{ by: 'contact', text: 'Mornings are best for me.' },
	] },
	{ who: 'james', type: 'TYPE_EMAIL', ago: 35, unread: 1, set: { starred: true, followers: [USERS.dana] }, lines: [
		{ by: 'team', subject: 'Your treatment plan', html: '<p>Hello James,</p><p>attached is the plan we talked about.</p>', attachments: ['https://files.mainstreetdental.example/plan-whitfield.pdf'] },
		{ by: 'contact', subject: 'Re: Your treatment plan', html: '<p>Thanks. Does my insurance cover the <b>second crown</b>?</p>' },
	] },
	{ who: 'priya', type: 'TYPE_WHATSAPP', ago: 12, unread: 1, lines: [
		{ by: 'contact', text: 'Hello! Do you offer clear aligners? 😁' },
		{ by: 'bot', text: 'Hi Priya, yes we do. Would you like a free consultation?' },
		{ by: 'contact', text: 'Yes. And what does it cost roughly?' },
	] },
	{ who: 'leo', type: 'TYPE_INSTAGRAM', ago: 90, unread: 1, lines: [
		{ by: 'contact', text: 'Saw your whitening story, is the offer still on?', attachments: ['https://files.mainstreetdental.example/story.jpg'] },
	] },
	{ who: 'grace', type: 'TYPE_FACEBOOK', ago: 240, unread: 0, set: { aiStatus: 'closed' }, lines: [
		{ by: 'contact', text: 'Where can I park?' },
		{ by: 'bot', text: 'Behind the building, the first hour is free.' },
	] },
	{ who: 'tomas', type: 'TYPE_LIVE_CHAT', ago: 8, unread: 3, set: { aiStatus: 'escalated', mentions: [USERS.omar] }, lines: [
		{ by: 'contact', text: 'My filling came out.' },
		{ by: 'bot', text: 'I am sorry to hear that. Are you in pain?' },
		{ by: 'contact', text: 'Yes, a lot.' },
		{ by: 'contact', text: 'Can I talk to a person please?' },
	] },
	{ who: 'ellie', type: 'TYPE_TIKTOK', ago: 600, unread: 0, lines: [
		{ by: 'contact', text: 'do you do tooth gems' },
		{ by: 'team', text: 'We do! Message us your phone number and we will call you.' },
	] },
	{ who: 'hiro', type: 'TYPE_RCS', ago: 1500, unread: 0, lines: [
		{ by: 'team', type: 'TYPE_CUSTOM_PROVIDER_SMS', text: 'Hi Hiro, time for your check-up. Answer YES for an appointment.', providerId: PROVIDER.id },
		{ by: 'bot', text: 'Your appointment is confirmed for Monday at 10:00.' },
		{ by: 'contact', text: 'Perfect, thank you.' },
	] },
	{ who: 'sofia', type: 'TYPE_SMS', ago: 2880, unread: 0, set: { starred: true }, lines: [
		{ by: 'team', text: 'Hi Sofia, how are you feeling after the surgery?' },
		{ by: 'contact', text: 'Much better already.' },
		{ by: 'team', text: 'Merry Christmas from all of us, Sofia!', scheduledFor: NEXT_YEAR },
		{ by: 'team', type: 'TYPE_EMAIL', subject: 'Season’s greetings', html: '<p>See you next year!</p>', scheduledFor: NEXT_YEAR },
	] },
	{ who: 'ben', type: 'TYPE_CALL', ago: 180, unread: 0, lines: [
		{ by: 'contact', call: call(74, 'completed', true) },
		{ by: 'contact', call: call(null, 'no-answer', false) },
		{ by: 'team', type: 'TYPE_SMS', text: 'Hi Ben, we missed your second call. What can we do for you?' },
		{ by: 'team', type: 'TYPE_INTERNAL_COMMENT', text: 'Ben prefers to be called after 4 pm.' },
		{ by: 'team', type: 'TYPE_ACTIVITY_APPOINTMENT', text: 'Appointment booked' },
	] },
];

/** Adds the conversations of the main account; one contact has none, another's is still empty. */
export function seedThreads(world: World, people: Map<string, Contact>): void {
	const person = (key: string) => people.get(key) as Contact;
	for (const [index, thread] of THREADS.entries()) {
		const contact = person(thread.who);
		const last = thread.lines.length - 1;
		const lines = thread.lines.map((line, at) =>
			addMessage(world, draftOf(line, contact, thread.type, SEED_TIME - (thread.ago + last - at) * 60_000)),
		);
		Object.assign(lines[0].conversation, {
			unreadCount: thread.unread,
			scores: { leadScore: 90 - index * 7 },
			dueAt: SEED_TIME + (index + 1) * 3_600_000,
			overdueAt: SEED_TIME + (index + 25) * 3_600_000,
			...thread.set,
		});
	}
	createConversation(world, person('viktor'), 'TYPE_SMS', SEED_TIME - 20_000 * 60_000);
}

function draftOf(line: Line, contact: Contact, threadType: string, at: number): Draft {
	const messageType = line.type ?? threadType;
	const inbound = line.by === 'contact';
	const isEmail = messageType === 'TYPE_EMAIL';
	const them = `${contact.firstName} ${contact.lastName} <${contact.email}>`;
	return {
		contact,
		messageType,
		direction: inbound ? 'inbound' : 'outbound',
		text: line.text,
		email: isEmail
			? { subject: line.subject, html: line.html, from: inbound ? them : PRACTICE, to: [inbound ? PRACTICE : them] }
			: undefined,
		attachments: line.attachments,
		call: line.call,
		source: line.by === 'bot' ? 'workflow' : 'app',
		status: line.call ? line.call.status : undefined,
		userId: line.by === 'team' ? USERS.dana : undefined,
		scheduledFor: line.scheduledFor,
		conversationProviderId: line.providerId,
		at,
	};
}
