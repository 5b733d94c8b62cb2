import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { WireCase } from './wire';

const path = '/conversations/messages/inbound';
const inbound = (form: string, rest: Pick<WireCase, 'parameters' | 'wire'> & Partial<WireCase>): WireCase => ({
	endpoint: 'POST /conversations/messages/inbound',
	form,
	operation: ['message', 'addInbound'],
	...rest,
});

const ownProvider: WireCase['before'] = ({ sandbox }) => {
	sandbox.control.settings({ tokens: { full: { providers: [sandbox.providerId] } } });
};

/** Every channel that a message can have come in on, besides those with a test of their own. */
const CHANNELS = [
	'SMS', 'RCS', 'WhatsApp', 'GMB', 'IG', 'FB', 'WebChat', 'Live_Chat', 'TIKTOK', 'ALL_IN_ONE_CHAT', 'FORM_SUBMISSION',
];

testWire([
	...CHANNELS.map((type) =>
		inbound(`minimal on ${type}`, {
			parameters: ({ person }) => ({ type, contactId: byId(person('Maria').contactId), message: 'Hello' }),
			wire: ({ person }) => ({
				path,
				// Without a direction the platform would file it as sent.
				body: { type, contactId: person('Maria').contactId, direction: 'inbound', message: 'Hello' },
			}),
		}),
	),
	inbound('full by email, into a conversation', {
		parameters: ({ person }) => ({
			type: 'Email',
			addTo: 'conversation',
			conversationId: byId(person('James').conversationId),
			direction: 'outbound',
			message: 'Plain',
			subject: 'Re: Your treatment plan',
			html: '<p>Formatted</p>',
			additionalFields: {
				altId: 'external 1',
				attachments: 'https://files.example/a.pdf,https://files.example/b.pdf',
				date: '2026-03-01T09:00:00+01:00',
				emailBcc: 'archive@clinic.example',
				emailCc: 'a@clinic.example, b@clinic.example',
				emailFrom: 'james.whitfield@example.com',
				emailMessageId: person('James').emails[0].id,
				emailTo: 'hello@clinic.example',
			},
		}),
		wire: ({ person }) => ({
			path,
			body: {
				type: 'Email',
				conversationId: person('James').conversationId,
				direction: 'outbound',
				message: 'Plain',
				subject: 'Re: Your treatment plan',
				html: '<p>Formatted</p>',
				altId: 'external 1',
				attachments: ['https://files.example/a.pdf', 'https://files.example/b.pdf'],
				date: '2026-03-01T08:00:00.000Z',
				emailBcc: ['archive@clinic.example'],
				emailCc: ['a@clinic.example', 'b@clinic.example'],
				emailFrom: 'james.whitfield@example.com',
				emailMessageId: person('James').emails[0].id,
				emailTo: 'hello@clinic.example',
			},
		}),
	}),
	inbound('full for a call', {
		before: ownProvider,
		parameters: ({ person, sandbox }) => ({
			type: 'Call',
			contactId: byId(person('Maria').contactId),
			additionalFields: {
				callFrom: '+13125550101',
				callTo: '+13125550000',
				callStatus: 'no-answer',
				conversationProviderId: sandbox.providerId,
			},
		}),
		wire: ({ person, sandbox }) => ({
			path,
			body: {
				type: 'Call',
				contactId: person('Maria').contactId,
				direction: 'inbound',
				conversationProviderId: sandbox.providerId,
				call: { from: '+13125550101', to: '+13125550000', status: 'no-answer' },
			},
		}),
	}),
	inbound("on Custom, with the provider of the token's app", {
		before: ownProvider,
		parameters: ({ person, sandbox }) => ({
			type: 'Custom',
			contactId: byId(person('Maria').contactId),
			message: 'Hello',
			additionalFields: { conversationProviderId: sandbox.providerId },
		}),
		wire: ({ person, sandbox }) => ({
			path,
			body: {
				type: 'Custom',
				contactId: person('Maria').contactId,
				direction: 'inbound',
				message: 'Hello',
				conversationProviderId: sandbox.providerId,
			},
		}),
	}),
]);
