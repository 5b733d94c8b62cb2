import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import type { HoopAiSandbox } from '../../../sandbox/hoopAi';
import { personIn } from '../../fixtures/people';

const hoopAi = useHoopAi();

/** A refusal in the platform's own words, and what a person must learn from it. */
interface Refusal {
	when: string;
	operation: string;
	form(sandbox: HoopAiSandbox): INodeParameters;
	credential?(sandbox: HoopAiSandbox): ICredentialDataDecryptedObject;
	before?(sandbox: HoopAiSandbox): void;
	/** What happened. */
	message: RegExp;
	/** What to do. */
	remedy: RegExp;
}

const maria = (sandbox: HoopAiSandbox) => personIn(sandbox, 'Maria');
const refusedWith = (status: number, body: object) => (sandbox: HoopAiSandbox) => {
	sandbox.control.fault({ action: { type: 'status', status, body } });
};

const REFUSALS: Refusal[] = [
	{
		when: 'the token is wrong',
		operation: 'conversation search',
		form: () => ({}),
		credential: () => ({ accessToken: 'pit-wrong' }),
		message: /token/i,
		remedy: /Private Integrations/,
	},
	{
		when: 'the location is somebody else’s',
		operation: 'conversation search',
		form: () => ({}),
		credential: (sandbox) => ({ locationId: sandbox.locations.elsewhere }),
		message: /location/i,
		remedy: /Location ID/,
	},
	{
		when: 'a scope is missing, which is a 401',
		operation: 'conversation delete',
		form: (sandbox) => ({ conversationId: byId(maria(sandbox).conversationId) }),
		credential: (sandbox) => ({ accessToken: sandbox.tokens.readOnly }),
		message: /permission/i,
		remedy: /scope/i,
	},
	{
		when: 'the Version is none',
		operation: 'conversation search',
		form: () => ({}),
		credential: () => ({ version: '2020-01-01' }),
		message: /Version/,
		remedy: /2021-07-28/,
	},
	{
		when: 'a provider belongs to another app',
		operation: 'message send',
		form: (sandbox) => ({
			contactId: byId(maria(sandbox).contactId),
			message: 'Hi',
			additionalFields: { conversationProviderId: sandbox.providerId },
		}),
		message: /Marketplace app/,
		remedy: /Private Integration/,
	},
	{
		when: 'an email has no content for the platform',
		operation: 'message send',
		form: (sandbox) => ({
			channel: 'Email',
			contactId: byId(personIn(sandbox, 'James').contactId),
			html: '<p>Hi</p>',
			options: { additionalBodyFields: '{ "html": " " }' },
		}),
		before: refusedWith(422, { message: 'There is no message', canonicalCode: 'CONVERSATIONS_MSG_NO_CONTENT' }),
		message: /nothing to send/,
		remedy: /'HTML'/,
	},
	{
		when: 'the recipient is not on the contact',
		operation: 'message send',
		form: (sandbox) => ({
			channel: 'Email',
			contactId: byId(personIn(sandbox, 'James').contactId),
			html: '<p>Hi</p>',
			additionalFields: { emailTo: 'somebody@else.example' },
		}),
		message: /'To Email'/,
		remedy: /contact/,
	},
	{
		when: 'a conversation exists already',
		operation: 'conversation create',
		form: (sandbox) => ({ contactId: byId(maria(sandbox).contactId) }),
		message: /already has a conversation/,
		remedy: /'If One Exists'/,
	},
	{
		when: 'a recording is not there yet',
		operation: 'call getRecording',
		form: (sandbox) => ({ messageId: byId(personIn(sandbox, 'Ben').messages[1].id) }),
		message: /no recording/i,
		remedy: /minute/,
	},
	{
		when: 'the status is of a message that no provider carried',
		operation: 'message updateStatus',
		form: (sandbox) => ({ messageId: byId(maria(sandbox).messages[0].id), status: 'read' }),
		message: /provider/,
		remedy: /provider/,
	},
	{
		when: 'the status is of an email',
		operation: 'message updateStatus',
		form: (sandbox) => ({ messageId: byId(personIn(sandbox, 'James').messages[0].id), status: 'read' }),
		message: /no message/i,
		remedy: /email/,
	},
	{
		when: 'the channel does not fit the provider',
		operation: 'message addInbound',
		form: (sandbox) => ({
			type: 'WhatsApp',
			contactId: byId(maria(sandbox).contactId),
			message: 'Hi',
			additionalFields: { conversationProviderId: sandbox.providerId },
		}),
		before: ({ control, providerId }) => {
			control.settings({ tokens: { full: { providers: [providerId] } } });
		},
		message: /'Channel'/,
		remedy: /Custom/,
	},
	...['conversation getMany', 'bot getMany', 'voiceCall getMany'].map(
		(operation): Refusal => ({
			when: `HighLevel does not know the path of ${operation}`,
			operation,
			form: () => ({}),
			before: ({ control }) => {
				control.settings({ aiPaths: 'absent' });
			},
			message: /no address/,
			remedy: /\/(conversations\/search|conversation-ai\/agents|voice-ai\/dashboard\/call-logs)/,
		}),
	),
	{
		when: 'the platform lists several faults',
		operation: 'bot create',
		form: () => ({ name: 'Bot', additionalFields: { model: 'gpt-99' } }),
		message: /model must be one of/,
		remedy: /Trace ID/,
	},
];

test.each(REFUSALS)('$when: the error says what happened and what to do, and can be traced', async (one) => {
	one.before?.(hoopAi.sandbox);
	const [resource, operation] = one.operation.split(' ');
	const credential = hoopAi.credential(one.credential?.(hoopAi.sandbox));
	const { error } = await hoopAi.run(resource, operation, one.form(hoopAi.sandbox), { credential });
	expect(error?.message).toMatch(one.message);
	expect(error?.message).toContain('[item 0]');
	expect(error?.description).toMatch(one.remedy);
	expect(hoopAi.journal()).toHaveLength(1);
});

test('the trace id, which support asks for, is in the error', async () => {
	const { error } = await hoopAi.run('conversation', 'get', { conversationId: byId('nothing1') });
	expect(error?.description).toMatch(/Trace ID: [\w-]{36}/);
});
