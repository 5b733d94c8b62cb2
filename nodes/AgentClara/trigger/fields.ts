import { collection, field, filters } from '../../engine/field';
import type { ValuesOf } from '../../engine/field';
import { choice, choices, number } from '../../engine/readers';
import { CHANNELS } from '../fields';
import { EVENTS } from './events';

const events = field(
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: EVENTS,
		default: [],
		required: true,
	},
	choices,
);

const narrowing = filters([
	field(
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'multiOptions',
			options: CHANNELS,
			default: [],
			description:
				'Only events on these channels. Conversation Created and Message Received name one; other events do not pass.',
		},
		choices,
	),
	field(
		{
			displayName: 'Sender',
			name: 'sender',
			type: 'options',
			options: [
				{ name: 'Assistant', value: 'assistant' },
				{ name: 'Customer', value: 'customer' },
			],
			default: 'customer',
			description:
				'Only messages of this side, so that a workflow that answers does not set itself off; events that are no messages pass',
		},
		choice,
	),
]);

const more = collection(
	{
		displayName: 'Additional Options',
		name: 'additionalOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
	},
	[
		field(
			{
				displayName: 'Maximum Age (Minutes)',
				name: 'maximumAge',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 60,
				description: "How old an event's timestamp may be. Agent Clara itself tries for 36 minutes.",
			},
			number,
		),
	],
);

/** The form, in the order in which it is shown. */
export const FIELDS = [events, narrowing, more] as const;

export type TriggerForm = ValuesOf<typeof FIELDS>;
