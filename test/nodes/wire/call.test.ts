import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { Scene, WireCase } from './wire';

const recorded = ({ person }: Scene) => person('Ben').messages[0].id;

const ownProvider: WireCase['before'] = ({ sandbox }) => {
	sandbox.control.settings({ tokens: { full: { providers: [sandbox.providerId] } } });
};

testWire([
	{
		endpoint: 'POST /conversations/messages/outbound',
		form: 'minimal',
		before: ownProvider,
		operation: ['call', 'logOutbound'],
		parameters: ({ person, sandbox }) => ({
			conversationId: byId(person('Maria').conversationId),
			conversationProviderId: sandbox.providerId,
		}),
		wire: ({ person, sandbox }) => ({
			path: '/conversations/messages/outbound',
			body: {
				type: 'Call',
				conversationId: person('Maria').conversationId,
				conversationProviderId: sandbox.providerId,
				// The form starts with Completed.
				call: { status: 'completed' },
			},
		}),
	},
	{
		endpoint: 'POST /conversations/messages/outbound',
		form: 'full',
		before: ownProvider,
		operation: ['call', 'logOutbound'],
		parameters: ({ person, sandbox }) => ({
			conversationId: byId(person('Maria').conversationId),
			conversationProviderId: sandbox.providerId,
			callTo: '+13125550101',
			callFrom: '+13125550000',
			callStatus: 'voicemail',
			additionalFields: {
				altId: 'call 1',
				attachments: 'https://files.example/call.mp3',
				date: '2026-03-01T09:00:00+01:00',
			},
		}),
		wire: ({ person, sandbox }) => ({
			path: '/conversations/messages/outbound',
			body: {
				type: 'Call',
				conversationId: person('Maria').conversationId,
				conversationProviderId: sandbox.providerId,
				altId: 'call 1',
				attachments: ['https://files.example/call.mp3'],
				date: '2026-03-01T08:00:00.000Z',
				call: { to: '+13125550101', from: '+13125550000', status: 'voicemail' },
			},
		}),
	},
	{
		endpoint: 'GET /conversations/messages/{messageId}/locations/{locationId}/recording',
		form: 'minimal',
		operation: ['call', 'getRecording'],
		parameters: (scene) => ({ messageId: byId(recorded(scene)) }),
		wire: (scene) => ({
			path: `/conversations/messages/${recorded(scene)}/locations/${scene.locationId}/recording`,
		}),
	},
	{
		endpoint: 'GET /conversations/locations/{locationId}/messages/{messageId}/transcription',
		form: 'minimal',
		operation: ['call', 'getTranscription'],
		parameters: (scene) => ({ messageId: byId(recorded(scene)) }),
		wire: (scene) => ({
			path: `/conversations/locations/${scene.locationId}/messages/${recorded(scene)}/transcription`,
		}),
	},
	{
		endpoint: 'GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download',
		form: 'minimal',
		operation: ['call', 'downloadTranscription'],
		parameters: (scene) => ({ messageId: byId(recorded(scene)) }),
		wire: (scene) => ({
			path: `/conversations/locations/${scene.locationId}/messages/${recorded(scene)}/transcription/download`,
		}),
	},
	...[true, false].map(
		(isTyping): WireCase => ({
			endpoint: 'POST /conversations/providers/live-chat/typing',
			form: `typing: ${isTyping}`,
			operation: ['liveChat', 'sendTyping'],
			parameters: ({ person }) => ({
				conversationId: byId(person('Tomás').conversationId),
				visitorId: person('Tomás').visitorId,
				isTyping,
			}),
			wire: ({ person, locationId }) => ({
				path: '/conversations/providers/live-chat/typing',
				body: {
					locationId,
					conversationId: person('Tomás').conversationId,
					visitorId: person('Tomás').visitorId,
					isTyping,
				},
			}),
		}),
	),
]);
