import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { WireCase } from './wire';

const endpoint = 'POST /conversations/messages';
const path = '/conversations/messages';
const operation: [string, string] = ['message', 'send'];

/** What each channel is called on the wire. */
const CHANNELS = ['SMS', 'RCS', 'WhatsApp', 'IG', 'FB', 'Custom', 'Live_Chat', 'TIKTOK'];

const onEachChannel = CHANNELS.map(
	(channel): WireCase => ({
		endpoint,
		form: `minimal on ${channel}`,
		operation,
		parameters: ({ person }) => ({
			channel,
			sendTo: 'contact',
			contactId: byId(person('Maria').contactId),
			message: 'See you on Thursday.',
		}),
		wire: ({ person }) => ({
			path,
			body: { type: channel, contactId: person('Maria').contactId, message: 'See you on Thursday.' },
		}),
	}),
);

const ownProvider: WireCase['before'] = ({ sandbox }) => {
	sandbox.control.settings({ tokens: { full: { providers: [sandbox.providerId] } } });
};

testWire([
	...onEachChannel,
	{
		endpoint,
		form: 'full on SMS',
		operation,
		before: ownProvider,
		parameters: ({ person, sandbox }) => ({
			channel: 'SMS',
			sendTo: 'contact',
			contactId: byId(person('Maria').contactId),
			message: 'Two\nlines, “quotes” and 😁.',
			additionalFields: {
				appointmentId: 'appointment1',
				attachments: 'https://files.example/a.pdf, https://files.example/b.png',
				conversationProviderId: sandbox.providerId,
				fromNumber: '+13125550000',
				replyMessageId: 'message1',
				scheduledTimestamp: '2035-01-31T09:30:00Z',
				templateId: 'template1',
				toNumber: '+13125550101',
			},
			options: { additionalBodyFields: '{ "optimizationPeriod": "24h" }' },
		}),
		wire: ({ person, sandbox }) => ({
			path,
			body: {
				type: 'SMS',
				contactId: person('Maria').contactId,
				message: 'Two\nlines, “quotes” and 😁.',
				appointmentId: 'appointment1',
				attachments: ['https://files.example/a.pdf', 'https://files.example/b.png'],
				conversationProviderId: sandbox.providerId,
				fromNumber: '+13125550000',
				replyMessageId: 'message1',
				// Seconds, not milliseconds.
				scheduledTimestamp: 2_053_848_600,
				templateId: 'template1',
				toNumber: '+13125550101',
				optimizationPeriod: '24h',
			},
		}),
	},
	{
		endpoint,
		form: 'minimal by email',
		operation,
		parameters: ({ person }) => ({
			channel: 'Email',
			sendTo: 'contact',
			contactId: byId(person('James').contactId),
			html: '<p>It does.</p>',
		}),
		wire: ({ person }) => ({
			path,
			body: { type: 'Email', contactId: person('James').contactId, html: '<p>It does.</p>' },
		}),
	},
	{
		endpoint,
		form: 'full by email',
		operation,
		parameters: ({ person }) => ({
			channel: 'Email',
			sendTo: 'contact',
			contactId: byId(person('James').contactId),
			subject: 'Your insurance',
			html: '<p>It does.</p>',
			additionalFields: {
				appointmentId: 'appointment1',
				attachments: ['https://files.example/a.pdf'],
				emailBcc: 'archive@clinic.example',
				emailCc: 'a@clinic.example,b@clinic.example',
				emailFrom: 'Main Street <hello@clinic.example>',
				emailReplyMode: 'reply_all',
				emailTo: 'J.Whitfield@Work.example.com',
				replyMessageId: person('James').messages[1].id,
				scheduledTimestamp: '2035-01-31T09:30:00Z',
				templateId: 'template1',
				threadId: person('James').messages[0].id,
			},
			options: { additionalBodyFields: '{ "customSubtypeId": "subtype1" }' },
		}),
		wire: ({ person }) => ({
			path,
			body: {
				type: 'Email',
				contactId: person('James').contactId,
				subject: 'Your insurance',
				html: '<p>It does.</p>',
				appointmentId: 'appointment1',
				attachments: ['https://files.example/a.pdf'],
				emailBcc: ['archive@clinic.example'],
				emailCc: ['a@clinic.example', 'b@clinic.example'],
				emailFrom: 'Main Street <hello@clinic.example>',
				emailReplyMode: 'reply_all',
				// The platform compares letter by letter with the stored address, which is lower case.
				emailTo: 'j.whitfield@work.example.com',
				replyMessageId: person('James').messages[1].id,
				scheduledTimestamp: 2_053_848_600,
				templateId: 'template1',
				threadId: person('James').messages[0].id,
				customSubtypeId: 'subtype1',
			},
		}),
	},
	{
		endpoint,
		form: 'into a conversation, whose contact is looked up',
		operation,
		alongside: 1,
		parameters: ({ person }) => ({
			channel: 'SMS',
			sendTo: 'conversation',
			conversationId: byId(person('Maria').conversationId),
			message: 'See you on Thursday.',
		}),
		wire: ({ person }) => ({
			path,
			body: {
				type: 'SMS',
				contactId: person('Maria').contactId,
				conversationId: person('Maria').conversationId,
				message: 'See you on Thursday.',
			},
		}),
	},
	{
		endpoint,
		form: 'what a hidden field of another channel still holds stays at home',
		operation,
		parameters: ({ person }) => ({
			channel: 'SMS',
			sendTo: 'contact',
			contactId: byId(person('Maria').contactId),
			conversationId: byId(person('James').conversationId),
			message: 'See you on Thursday.',
			subject: 'Old subject',
			html: '<p>Old body</p>',
			additionalFields: { emailTo: 'maria.alvarez@example.com', emailCc: 'a@clinic.example' },
		}),
		wire: ({ person }) => ({
			path,
			body: { type: 'SMS', contactId: person('Maria').contactId, message: 'See you on Thursday.' },
		}),
	},
]);
