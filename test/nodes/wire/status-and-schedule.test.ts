import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { Scene, WireCase } from './wire';

/** The one message of the account that a conversation provider carried. */
const carried = ({ person }: Scene) =>
	person('Hiro').messages.find(({ conversationProviderId }) => conversationProviderId)?.id ?? '';
/** The one message and the one email that still wait for their moment. */
const waiting = ({ person }: Scene, isEmail: boolean) =>
	person('Sofia').messages.find(({ scheduledFor, emailIds }) => scheduledFor && isEmail === emailIds.length > 0);

const ownProvider: WireCase['before'] = ({ sandbox }) => {
	sandbox.control.settings({ tokens: { full: { providers: [sandbox.providerId] } } });
};

testWire([
	{
		endpoint: 'PUT /conversations/messages/{messageId}/status',
		form: 'minimal',
		before: ownProvider,
		operation: ['message', 'updateStatus'],
		parameters: (scene) => ({ messageId: byId(carried(scene)), status: 'read' }),
		wire: (scene) => ({
			path: `/conversations/messages/${carried(scene)}/status`,
			body: { status: 'read' },
		}),
	},
	{
		endpoint: 'PUT /conversations/messages/{messageId}/status',
		form: 'full',
		before: ownProvider,
		operation: ['message', 'updateStatus'],
		parameters: (scene) => ({
			messageId: byId(carried(scene)),
			status: 'failed',
			additionalFields: {
				emailMessageId: 'email1',
				errorCode: '30007',
				errorMessage: 'Carrier violation',
				errorType: 'carrier',
				recipients: 'a@example.com, b@example.com',
			},
		}),
		wire: (scene) => ({
			path: `/conversations/messages/${carried(scene)}/status`,
			body: {
				status: 'failed',
				error: { code: '30007', type: 'carrier', message: 'Carrier violation' },
				emailMessageId: 'email1',
				recipients: ['a@example.com', 'b@example.com'],
			},
		}),
	},
	{
		endpoint: 'DELETE /conversations/messages/{messageId}/schedule',
		form: 'the only one there is',
		operation: ['message', 'cancelScheduled'],
		parameters: (scene) => ({ messageId: byId(waiting(scene, false)?.id ?? '') }),
		wire: (scene) => ({ path: `/conversations/messages/${waiting(scene, false)?.id}/schedule` }),
	},
	{
		endpoint: 'DELETE /conversations/messages/email/{emailMessageId}/schedule',
		form: 'the only one there is: the id of the email, not of its message',
		operation: ['email', 'cancelScheduled'],
		parameters: (scene) => ({ emailMessageId: waiting(scene, true)?.emailIds[0] ?? '' }),
		wire: (scene) => ({ path: `/conversations/messages/email/${waiting(scene, true)?.emailIds[0]}/schedule` }),
	},
	{
		endpoint: 'GET /conversations/messages/email/{id}',
		form: 'the only one there is: the id of the email, not of its message',
		operation: ['email', 'get'],
		parameters: ({ person }) => ({ emailMessageId: person('James').emails[0].id }),
		wire: ({ person }) => ({ path: `/conversations/messages/email/${person('James').emails[0].id}` }),
	},
]);
