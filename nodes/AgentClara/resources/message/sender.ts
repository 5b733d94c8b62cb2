import { field } from '../../../engine/field';
import { choice } from '../../../engine/readers';

/** Who said something. */
export const sender = field(
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'options',
		options: [
			{ name: 'Assistant', value: 'assistant', description: 'The business: its AI agent or its people' },
			{ name: 'Customer', value: 'customer' },
		],
		default: 'assistant',
	},
	choice,
);
