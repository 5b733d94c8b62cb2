import { additionalBodyFields } from '../../../engine/extra-body';
import { collection, field } from '../../../engine/field';
import { id, line, urls } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import { conversation } from '../../fields';
import { callFrom, callOf, callStatus, callTo, happenedAt } from '../call-fields';

const provider = field(
	{
		displayName: 'Conversation Provider ID',
		name: 'conversationProviderId',
		type: 'string',
		default: '',
		required: true,
		description:
			'The call provider of a Marketplace app. HoopAI refuses it from any token but that app\'s own.',
	},
	id,
);

const recordings = field(
	{
		displayName: 'Recordings (URLs)',
		name: 'attachments',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/call.mp3',
		description: 'Web addresses of the recordings, with commas between them',
	},
	urls,
);

const externalId = field(
	{
		displayName: 'External ID',
		name: 'altId',
		type: 'string',
		default: '',
		description: 'The ID of the call where it was made',
	},
	line,
);

export const logOutbound = single({
	value: 'logOutbound',
	name: 'Log Outbound',
	action: 'Log outbound call',
	description: 'Record a call that was made elsewhere; it calls nobody',
	fields: [
		conversation,
		provider,
		callTo,
		callFrom,
		callStatus,
		collection(
			{
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
			},
			[happenedAt, externalId, recordings],
		),
	],
	options: [additionalBodyFields],
	request: ({ conversationId, conversationProviderId, additionalFields, ...call }) =>
		post('/conversations/messages/outbound', {
			type: 'Call',
			conversationId,
			conversationProviderId,
			...additionalFields,
			call: callOf(call),
		}),
	read: (body) => unwrapped(body),
	chain: ({ conversationId }) => conversationId,
});
