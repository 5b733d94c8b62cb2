import { field, filters } from '../../engine/field';
import { simplified } from '../../engine/list';
import { choice } from '../../engine/readers';
import { channelChoices } from '../channels';
import { organization } from '../fields';
import { status } from '../resources/conversation/status';

export const CREATED = 'conversationCreated';
export const ACTIVITY = 'conversationActivity';

const event = field(
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		options: [
			{
				name: 'Conversation Activity',
				value: ACTIVITY,
				description: 'Something happened in a conversation: once for each poll that finds it busy',
			},
			{ name: 'Conversation Created', value: CREATED },
		],
		default: ACTIVITY,
		required: true,
	},
	choice,
);

const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: channelChoices,
		default: 'whatsapp',
	},
	choice,
);

/** The form of the trigger. */
export const FIELDS = [event, organization, filters([channel, status]), simplified] as const;
